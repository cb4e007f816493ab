using System.Text.Json;
using Aggregator.Core.Model;

namespace Aggregator.Core.Enrichment.Pages;

/// <summary>Collects what a page's JSON-LD says of its article (JSON-LD 1.1, schema.org). Bounded; what cannot be read is passed over.</summary>
internal sealed class JsonLdReader
{
    private readonly Dictionary<string, List<string>> _article = [];
    private readonly Dictionary<string, List<string>> _page = [];
    private readonly List<string> _sites = [];
    private readonly List<ArticleImage> _images = [];
    private int _nodes;
    private bool _hasArticle;

    /// <summary>The values by field: the article's own, else the page's.</summary>
    public Dictionary<string, List<string>> Values
    {
        get
        {
            var values = new Dictionary<string, List<string>>(_article);
            foreach (var (key, found) in _page)
                values.TryAdd(key, found);
            if (_sites.Count > 0)
                values.TryAdd(JsonLdFields.Publisher, _sites);
            return values;
        }
    }

    /// <summary>The article's images.</summary>
    public IReadOnlyList<ArticleImage> Images => _images;

    /// <summary>Reads one block.</summary>
    public void Read(string text)
    {
        using var document = JsonLdText.Parse(text);
        if (document is null)
            return;
        var node = new JsonLdNode(document.RootElement);
        Walk(document.RootElement, node.Named(() => _nodes++ < PageConstants.MaxJsonLdNodes), 0);
    }

    private void Walk(JsonElement element, IReadOnlyDictionary<string, JsonElement> byId, int depth)
    {
        if (depth > PageConstants.MaxJsonLdDepth || _nodes++ > PageConstants.MaxJsonLdNodes * 2)
            return;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Walk(item, byId, depth + 1);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            var node = new JsonLdNode(element);
            Take(node, byId);
            foreach (var container in JsonLdFields.Containers)
            {
                if (node.Property(container) is { } inner && inner.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
                    Walk(inner, byId, depth + 1);
            }
        }
    }

    /// <summary>The first article counts: others are of the lists beside it.</summary>
    private void Take(JsonLdNode node, IReadOnlyDictionary<string, JsonElement> byId)
    {
        if (node.IsOf(JsonLdFields.ArticleTypes) && !_hasArticle)
        {
            _hasArticle = true;
            TakeFields(node, byId, _article);
            _images.InsertRange(0, node.Images(byId));
        }
        else if (node.IsOf(JsonLdFields.PageTypes) && _page.Count == 0)
        {
            TakeFields(node, byId, _page);
            _images.AddRange(node.Images(byId));
        }
        else if (node.IsOf(JsonLdFields.SiteTypes))
        {
            _sites.AddRange(node.Names("name", byId).Take(1));
        }
    }

    private static void TakeFields(JsonLdNode node, IReadOnlyDictionary<string, JsonElement> byId, Dictionary<string, List<string>> target)
    {
        foreach (var (property, field) in JsonLdFields.Properties)
        {
            foreach (var value in node.Names(property, byId).Where(v => !string.IsNullOrWhiteSpace(v)).Take(PageConstants.MaxValues))
            {
                if (!target.TryGetValue(field, out var values))
                    target.Add(field, values = []);
                values.Add(value);
            }
        }
    }
}
