using System.Globalization;
using Aggregator.Core.Model;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Aggregator.Core.Exporting;

/// <summary>Reads an article's fields out of front matter's tree. Throws <see cref="FrontMatterException"/> at the first that is wrong.</summary>
internal static class FrontMatterFields
{
    private const int MaxQuality = 100;
    private const int MaxHeat = 100;

    public static Article ReadArticle(YamlMappingNode root)
    {
        var published = Time(root, "publishedDateTime");
        return new Article
        {
            Id = default,
            OwnerFeed = default,
            Category = Text(root, "category"),
            Title = Text(root, "title"),
            Excerpt = Text(root, "excerpt"),
            PublishedAt = published,
            OriginalUrl = OptionalText(root, "originalUrl") ?? "",
            WebUrl = OptionalText(root, "webUrl") ?? "",
            Type = Type(root),
            Quality = Number(root, "quality", 0, MaxQuality),
            Heat = Number(root, "heat", ArticleConstants.NoHeat, MaxHeat),
            Published = Truth(root, "published"),
            Provider = Provider(root),
            Topics = [.. Items(root, "topics").Select(node => Scalar(node, "topics").Value ?? "")],
            Images = Images(root),
            Related = [.. Mappings(root, "related").Select(ReadRelated)],
            Secured = OptionalText(root, "secured"),
            FirstSeen = published,
            Updated = published,
        };
    }

    private static RelatedArticle ReadRelated(YamlMappingNode node) => new(
        Text(node, "title"),
        Text(node, "excerpt"),
        Time(node, "publishedDateTime"),
        OptionalText(node, "webUrl") ?? "",
        Type(node),
        Provider(node),
        Number(node, "quality", 0, MaxQuality),
        Images(node));

    private static ProviderName Provider(YamlMappingNode node) => Find(node, "provider") switch
    {
        YamlMappingNode provider => new ProviderName(Text(provider, "name"), Text(provider, "domain")),
        var other => throw Error(other ?? node, "'provider' must be a mapping with name and domain"),
    };

    private static List<ArticleImage> Images(YamlMappingNode node) =>
    [
        .. Mappings(node, "images").Select(image =>
            new ArticleImage(Text(image, "url"), Size(image, "width"), Size(image, "height"), Truth(image, "isCached"))),
    ];

    private static int? Size(YamlMappingNode node, string name) =>
        Find(node, name) is { } value && !IsNull(Scalar(value, name)) ? Number(node, name, 0, int.MaxValue) : null;

    private static ArticleType Type(YamlMappingNode node)
    {
        var name = Text(node, "type");
        return Enum.GetValues<ArticleType>().Cast<ArticleType?>().FirstOrDefault(type => ArticleJson.NameOf(type!.Value) == name)
            ?? throw Error(node, "type", "must be article, video or audio");
    }

    private static DateTimeOffset Time(YamlMappingNode node, string name) =>
        DateTimeOffset.TryParseExact(
            Text(node, name), ArticleConstants.TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw Error(node, name, "must be a time in UTC, as in 2022-04-06T16:08:00Z");

    private static int Number(YamlMappingNode node, string name, int minimum, int maximum) =>
        int.TryParse(Text(node, name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && number >= minimum && number <= maximum
            ? number
            : throw Error(node, name, string.Create(CultureInfo.InvariantCulture, $"must be a whole number from {minimum} to {maximum}"));

    private static bool Truth(YamlMappingNode node, string name) => Text(node, name) switch
    {
        "true" => true,
        "false" => false,
        _ => throw Error(node, name, "must be true or false"),
    };

    private static string Text(YamlMappingNode node, string name) =>
        Scalar(Find(node, name) ?? throw Error(node, $"'{name}' is missing"), name).Value ?? "";

    /// <summary>A text; null where it is missing or nothing.</summary>
    private static string? OptionalText(YamlMappingNode node, string name) =>
        Find(node, name) is { } value && Scalar(value, name) is var scalar && !IsNull(scalar) ? scalar.Value : null;

    private static IEnumerable<YamlMappingNode> Mappings(YamlMappingNode node, string name) =>
        Items(node, name).Select(item => item as YamlMappingNode ?? throw Error(item, $"an entry of '{name}' must be a mapping"));

    private static IList<YamlNode> Items(YamlMappingNode node, string name) => Find(node, name) switch
    {
        null => [],
        YamlSequenceNode sequence => sequence.Children,
        YamlScalarNode scalar when IsNull(scalar) => [],
        var other => throw Error(other, $"'{name}' must be a list"),
    };

    private static YamlScalarNode Scalar(YamlNode node, string name) =>
        node as YamlScalarNode ?? throw Error(node, $"'{name}' must be a single value");

    private static YamlNode? Find(YamlMappingNode node, string name) => node.Children.TryGetValue(new YamlScalarNode(name), out var value) ? value : null;

    /// <summary>Only what stands without quotes may mean nothing.</summary>
    private static bool IsNull(YamlScalarNode scalar) => scalar is { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" };

    private static FrontMatterException Error(YamlMappingNode node, string name, string reason) => Error(Find(node, name) ?? node, $"'{name}' {reason}");

    private static FrontMatterException Error(YamlNode node, string message) => new((int)node.Start.Line, message);
}
