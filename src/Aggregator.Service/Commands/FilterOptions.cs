using System.CommandLine;
using Aggregator.Core.Model;
using Aggregator.Core.Querying;
using Aggregator.Service.Hosting;

namespace Aggregator.Service.Commands;

/// <summary>The options that choose articles: one per filter of the API, in kebab-case.</summary>
internal sealed class FilterOptions
{
    private static readonly (string Filter, string Description, string Value)[] Descriptions =
    [
        ("provider", "The provider's name", "NAME"),
        ("domain", "The provider's domain", "DOMAIN"),
        ("topic", "A topic", "NAME"),
        ("category", "The category", "NAME"),
        ("type", "article, video or audio", "TYPE"),
        ("language", "A language tag; en finds en-GB", "TAG"),
        ("since", "Published at or after: a date, or 7d, 12h, 30m", "TIME"),
        ("until", "Published before", "TIME"),
        ("firstSeenSince", "First seen at or after", "TIME"),
        ("minQuality", "Lowest quality, 0–100", "N"),
        ("minHeat", "Lowest heat, −1–100", "N"),
        ("published", "true or false", "BOOL"),
    ];

    private readonly Dictionary<string, Option<string?>> _options = Descriptions.ToDictionary(
        d => d.Filter, d => new Option<string?>(OptionName(d.Filter)) { Description = d.Description, HelpName = d.Value });

    private readonly Option<string> _sort = new("--sort")
    {
        Description = "newest, oldest, quality, heat, or relevance: what fits the words best",
        HelpName = "ORDER",
        DefaultValueFactory = _ => "newest",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in _options.Values)
            command.Add(option);
        command.Add(_sort);
    }

    /// <summary>The filter and the order that were given.</summary>
    /// <exception cref="CommandFailedException">A value is bad.</exception>
    public (ArticleFilter Filter, ArticleSort Sort) Read(ParseResult result)
    {
        var filter = ArticleFilterParser.Parse(
            _options.Select(o => KeyValuePair.Create(o.Key, result.GetValue(o.Value))), TimeProvider.System.GetUtcNow());
        var sort = ArticleSortParser.Parse(result.GetValue(_sort));
        var errors = filter.Errors.Select(e => $"{OptionName(e.Parameter)} {e.Message}").ToList();
        if (!sort.Success)
            errors.Add($"--{sort.Error}");
        return errors.Count == 0
            ? (filter.Filter!, sort.Sort)
            : throw new CommandFailedException(ExitCodes.Usage, string.Join(Environment.NewLine, errors));
    }

    private static string OptionName(string filter) =>
        "--" + System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(filter);
}
