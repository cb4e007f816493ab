using Aggregator.Core.Model;

namespace Aggregator.Core.Querying;

/// <summary>Puts others in place of parts of a query. Pure.</summary>
public static class QueryRewriting
{
    /// <summary>The query with each of its values replaced by what is given for it.</summary>
    public static QueryNode Replace(this QueryNode query, Func<ValueNode, QueryNode> replace) => query switch
    {
        ValueNode value => replace(value),
        NotNode not => new NotNode(not.Query.Replace(replace)),
        AllOfNode all => new AllOfNode([.. all.Queries.Select(q => q.Replace(replace))]),
        AnyOfNode any => new AnyOfNode([.. any.Queries.Select(q => q.Replace(replace))]),
        _ => query,
    };
}
