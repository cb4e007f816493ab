using System.Globalization;
using System.Text.Json;
using Aggregator.Core.Model;

namespace Aggregator.Core.Enrichment.Pages;

/// <summary>An object of JSON-LD, read as loosely as it is written.</summary>
internal readonly struct JsonLdNode(JsonElement element)
{
    private const string Id = "@id";

    /// <summary>A property; null where there is none.</summary>
    public JsonElement? Property(string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    /// <summary>Whether its type is one of these, with or without schema.org's address before it.</summary>
    public bool IsOf(HashSet<string> types) =>
        Property("@type") is { } type && Items(type).Any(t => t.ValueKind == JsonValueKind.String && types.Contains(t.GetString()!.Split('/', '#', ':')[^1]));

    /// <summary>The objects within it that have an id and a name, so that others may refer to them.</summary>
    /// <param name="mayLook">Whether one more object may be looked at.</param>
    public Dictionary<string, JsonElement> Named(Func<bool> mayLook)
    {
        var named = new Dictionary<string, JsonElement>();
        foreach (var item in Items(element).SelectMany(e => Items(new JsonLdNode(e).Property("@graph") ?? e)))
        {
            if (!mayLook())
                break;
            if (new JsonLdNode(item).Property(Id) is { ValueKind: JsonValueKind.String } id && item.EnumerateObject().Skip(1).Any())
                named.TryAdd(id.GetString()!, item);
        }

        return named;
    }

    /// <summary>The texts of a property: its own, or the names of the objects that it holds or refers to.</summary>
    public IEnumerable<string> Names(string property, IReadOnlyDictionary<string, JsonElement> byId) =>
        Property(property) is { } value ? Items(value).SelectMany(item => NamesOf(item, byId, 0)) : [];

    /// <summary>Its images, with their sizes.</summary>
    public IEnumerable<ArticleImage> Images(IReadOnlyDictionary<string, JsonElement> byId)
    {
        foreach (var name in (string[])["image", "primaryImageOfPage", "thumbnailUrl"])
        {
            if (Property(name) is not { } value)
                continue;
            foreach (var item in Items(value).Take(PageConstants.MaxValues))
            {
                if (ImageOf(Resolve(item, byId)) is { } image)
                    yield return image;
            }
        }
    }

    private static ArticleImage? ImageOf(JsonElement item)
    {
        if (item.ValueKind == JsonValueKind.String)
            return new ArticleImage(item.GetString()!);
        var node = new JsonLdNode(item);
        var url = (node.Property("url") ?? node.Property("contentUrl")) is { } value ? Items(value).FirstOrDefault() : default;
        return url.ValueKind == JsonValueKind.String ? new ArticleImage(url.GetString()!, Pixels(node.Property("width")), Pixels(node.Property("height"))) : null;
    }

    /// <summary>A number, a text, or a QuantitativeValue.</summary>
    private static int? Pixels(JsonElement? size)
    {
        if (size is { ValueKind: JsonValueKind.Object } quantity)
            size = new JsonLdNode(quantity).Property("value") ?? new JsonLdNode(quantity).Property("name");
        return size switch
        {
            { ValueKind: JsonValueKind.Number } number => number.TryGetInt32(out var pixels) && pixels > 0 ? pixels : null,
            { ValueKind: JsonValueKind.String } text => int.TryParse(text.GetString()!.Replace("px", "", StringComparison.OrdinalIgnoreCase), NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) && pixels > 0 ? pixels : null,
            _ => null,
        };
    }

    private static IEnumerable<string> NamesOf(JsonElement item, IReadOnlyDictionary<string, JsonElement> byId, int depth)
    {
        if (item.ValueKind == JsonValueKind.String)
            return [item.GetString()!];
        if (item.ValueKind != JsonValueKind.Object || depth > 2)
            return [];
        var node = new JsonLdNode(Resolve(item, byId));
        foreach (var property in JsonLdFields.NameProperties)
        {
            if (node.Property(property) is { } name)
                return Items(name).SelectMany(n => NamesOf(n, byId, depth + 1));
        }

        return node.Property(Id) is { ValueKind: JsonValueKind.String } id ? [id.GetString()!] : [];
    }

    private static JsonElement Resolve(JsonElement item, IReadOnlyDictionary<string, JsonElement> byId) =>
        new JsonLdNode(item).Property(Id) is { ValueKind: JsonValueKind.String } id && byId.TryGetValue(id.GetString()!, out var named) ? named : item;

    /// <summary>JSON-LD takes one value and a list of one for the same.</summary>
    private static IEnumerable<JsonElement> Items(JsonElement value) => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];
}
