namespace Aggregator.Core.Normalization;

/// <summary>Finds the one URL under which an article is kept, and the text that two URLs share exactly when they mean one article.</summary>
public interface IUrlCanonicalizer
{
    /// <summary>
    /// The canonical URL: normalized by RFC 3986 section 6, known wrappers resolved, tracking parameters gone. It leads to the same page as
    /// the given one. Idempotent. Input that is no http(s) URL comes back as it is.
    /// </summary>
    string Canonicalize(string url);

    /// <summary>
    /// The URL key's text: the canonical URL folded for comparison only, over variants of one page that a server need not have all of
    /// (other protocol, "www.", mobile and AMP, index pages, slashes, order of parameters). Never shown, only hashed.
    /// </summary>
    string KeyText(string canonicalUrl);
}
