namespace Aggregator.Core.Parsing.Sniffing;

/// <summary>What a look at a document's beginning shows.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="RootStart">Where the root element begins.</param>
/// <param name="RootName">The root's local name, as written; empty when there is none.</param>
/// <param name="DoctypeStart">Where the document type declaration begins; −1 when there is none.</param>
/// <param name="DoctypeEnd">Where it ends.</param>
/// <param name="IsInPage">Whether a web page is around it.</param>
internal readonly record struct SniffedDocument(
    DocumentKind Kind,
    int RootStart = 0,
    string RootName = "",
    int DoctypeStart = -1,
    int DoctypeEnd = -1,
    bool IsInPage = false)
{
    /// <summary>Whether this is a web page, or something within one.</summary>
    public bool IsPage => IsInPage || Kind == DocumentKind.Html;
}
