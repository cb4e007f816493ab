namespace Aggregator.Core.Parsing.Xml;

/// <summary>Whose words the elements of a namespace are.</summary>
internal enum Vocabulary
{
    /// <summary>RSS in any version, or the document's own format.</summary>
    Core,

    /// <summary>Atom 0.3 or 1.0.</summary>
    Atom,

    /// <summary>Dublin Core, elements and terms.</summary>
    DublinCore,

    /// <summary>The RSS content module.</summary>
    Content,

    /// <summary>Media RSS.</summary>
    Media,

    /// <summary>Apple's podcast module, and Google's copy of it.</summary>
    Itunes,

    /// <summary>The podcast namespace (podcastindex.org).</summary>
    Podcast,

    /// <summary>FeedBurner and Pheedo: the link behind a counting one.</summary>
    FeedBurner,

    /// <summary>The RSS syndication module: how often a feed changes.</summary>
    Syndication,

    /// <summary>RDF syntax.</summary>
    Rdf,

    /// <summary>XHTML.</summary>
    Xhtml,

    /// <summary>The RSS link module.</summary>
    Link,

    /// <summary>Another module.</summary>
    Other,
}
