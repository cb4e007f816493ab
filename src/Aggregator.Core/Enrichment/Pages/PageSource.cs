namespace Aggregator.Core.Enrichment.Pages;

/// <summary>Where on a page a value stands.</summary>
internal enum PageSource
{
    /// <summary>A meta element, by its property, name or itemprop.</summary>
    Meta,

    /// <summary>A link element, by its rel.</summary>
    Link,

    /// <summary>A field of the article's JSON-LD (schema.org), by the names of <see cref="JsonLdFields"/>.</summary>
    JsonLd,

    /// <summary>An element of the page, by the keys of <see cref="PageElementRules"/>.</summary>
    Element,
}
