using Aggregator.Core.Exporting;
using Aggregator.Web.Api.Problems;

namespace Aggregator.Web.Api;

/// <summary>Which fields of articles are wanted.</summary>
internal static class FieldsParameter
{
    public const string Name = "fields";

    /// <summary>Takes the fields out; null for all.</summary>
    public static ArticleFieldSelection? Take(RequestParameters parameters, RequestErrors errors)
    {
        if (parameters.Take(Name) is not { } text)
            return null;
        var names = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        foreach (var unknown in names.Where(n => !ArticleFieldSelection.Known.Contains(n)))
            errors.Add(Name, $"{Name} names '{unknown}', which articles do not have; they have {string.Join(", ", ArticleFieldSelection.Known)}.");
        if (names.Count == 0)
            errors.Add(Name, $"{Name} must name fields, with commas, of {string.Join(", ", ArticleFieldSelection.Known)}.");
        return new ArticleFieldSelection(names);
    }
}
