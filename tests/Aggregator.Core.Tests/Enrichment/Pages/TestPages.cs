using System.Text;
using Aggregator.Core.Enrichment.Pages;
using Aggregator.Core.Model;
using Aggregator.Core.Normalization.Html;
using Aggregator.Core.Parsing;

namespace Aggregator.Core.Tests.Enrichment.Pages;

/// <summary>The reader of pages, and short ways to feed it.</summary>
internal static class TestPages
{
    public const string Url = "https://www.site.example/2026/a-story";

    public static IMarkupReader Markup { get; } = new MarkupReader(new HtmlCleaner(200));

    public static PageReader Reader { get; } = new(new DocumentReader(), Markup);

    public static PageFacts Read(byte[] bytes, string url = Url, string? contentType = null, bool withText = false) =>
        Reader.Read(new PageDocument(bytes, contentType, new Uri(url)), withText);

    public static PageFacts Read(string html, string url = Url, bool withText = false) => Read(Encoding.UTF8.GetBytes(html), url, null, withText);

    /// <summary>A page with this in its head and body.</summary>
    public static PageFacts Page(string head, string body = "", string url = Url) => Read($"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>", url);

    public static PageFacts JsonLd(string json, string head = "") => Page($"{head}<script type=\"application/ld+json\">{json}</script>");
}
