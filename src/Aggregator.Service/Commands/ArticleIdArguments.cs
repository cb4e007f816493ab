using System.CommandLine;
using Aggregator.Core.Model;

namespace Aggregator.Service.Commands;

/// <summary>Arguments that name stored articles by their ids.</summary>
internal static class ArticleIdArguments
{
    /// <summary>One article.</summary>
    public static Argument<ArticleId> One() => new("ID")
    {
        Description = "The article's id, 32 hexadecimal digits, as query --format json gives it",
        CustomParser = result =>
        {
            if (!ArticleId.TryParse(result.Tokens[0].Value, out var id))
                result.AddError(Complaint(result.Tokens[0].Value));
            return id;
        },
    };

    /// <summary>One article or several.</summary>
    public static Argument<ArticleId[]> Several() => new("ID")
    {
        Description = "The articles' ids, 32 hexadecimal digits each, as query --format json gives them",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = result =>
        {
            var ids = new List<ArticleId>();
            foreach (var token in result.Tokens)
            {
                if (ArticleId.TryParse(token.Value, out var id))
                    ids.Add(id);
                else
                    result.AddError(Complaint(token.Value));
            }

            return [.. ids];
        },
    };

    private static string Complaint(string text) => $"'{text}' is no article id: that has 32 hexadecimal digits.";
}
