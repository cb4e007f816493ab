using Aggregator.Core.Model;

namespace Aggregator.Core.Application;

/// <summary>Gives topics that filters name by a short name the name that articles carry.</summary>
public interface IFilterTopics
{
    /// <summary>The filter with the topic's own name; as it was where it names none or one that is not in the taxonomy.</summary>
    /// <exception cref="InvalidConfigurationFileException">There never was a good taxonomy.</exception>
    ArticleFilter Resolve(ArticleFilter filter);

    /// <summary>The query with topics named so too, and with those below them.</summary>
    /// <exception cref="InvalidConfigurationFileException">There never was a good taxonomy.</exception>
    QueryNode Resolve(QueryNode query);
}
