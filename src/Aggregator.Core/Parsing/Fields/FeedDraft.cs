using System.Xml.Linq;
using Aggregator.Core.Model;
using Aggregator.Core.Parsing.Xml;

namespace Aggregator.Core.Parsing.Fields;

/// <summary>A feed being put together from XML, its items apart.</summary>
internal sealed class FeedDraft(XElement root, ElementScope scope)
{
    /// <summary>What a title says of its own language stands in where nothing says the feed's.</summary>
    private const int LanguageRankOfTitle = 10;

    private readonly ElementMeanings _meanings = new(FieldTables.Feed, root);
    private readonly bool _isAtomFormat = FormatName.IsAtom(root);
    private readonly FeedHints _hints = new();
    private readonly List<ParsedAuthor> _authors = [];
    private readonly List<string> _hubs = [];
    private int _authorRank = int.MaxValue;
    private Best<SourceText> _title = new();
    private Best<SourceText> _description = new();
    private Best<string> _homePage = new();
    private Best<string> _feedUrl = new();
    private Best<string> _icon = new();
    private Best<string> _language = new();

    /// <summary>Reads the children of the channel.</summary>
    public void Read(XElement channel)
    {
        foreach (var child in channel.Elements())
        {
            if (!FeedElements.IsItem(child.Name.LocalName, child.Name.NamespaceName))
                Visit(child);
        }

        // Channel Definition Format.
        var href = channel.Attributes().FirstOrDefault(a => a.Name.LocalName.Equals("href", StringComparison.OrdinalIgnoreCase))?.Value;
        if (UrlResolver.Resolve(href, scope.BaseUrl) is { } home)
            _homePage.Offer(home, int.MaxValue - 1);
    }

    /// <summary>Reads what stands beside the channel: an RDF feed's image, and all that some feeds wrongly put there.</summary>
    public void ReadSiblings(XElement channel)
    {
        foreach (var child in channel.Parent!.Elements())
        {
            if (child != channel && !FeedElements.IsItem(child.Name.LocalName, child.Name.NamespaceName))
                Visit(child);
        }
    }

    /// <summary>The scope of the items: without a declared base, relative links belong to the site, else to the document.</summary>
    public ElementScope ScopeOfItems(ElementScope outer, Uri? documentUrl)
    {
        var language = outer.Language ?? _language.Value;
        if (outer.IsDeclared)
            return outer with { Language = language };
        var site = UrlResolver.BaseOf(_homePage.Value, null) ?? documentUrl ?? UrlResolver.BaseOf(_feedUrl.Value, null);
        return new ElementScope(site, language, false);
    }

    /// <summary>The feed without its items.</summary>
    public ParsedFeed Build(string format) => new()
    {
        Format = format,
        Title = TextOf(_title),
        Description = TextOf(_description),
        HomePageUrl = _homePage.Value,
        FeedUrl = _feedUrl.Value,
        Hubs = _hubs.Count == 0 ? [] : HubLinks.Sift(_hubs),
        IconUrl = _icon.Value,
        Language = _language.Value ?? scope.Language,
        Authors = _authors.Count == 0 ? [] : _authors.ToArray(),
        Hints = _hints.Build(),
    };

    private void Visit(XElement element)
    {
        var meaning = _meanings.Of(element.Name);
        switch (meaning.Field)
        {
            case Field.None:
                break;
            case Field.Title:
                ReadText(ref _title, element, meaning);
                if (scope.Language is null && scope.Enter(element).Language is { } titleLanguage)
                    _language.Offer(titleLanguage, LanguageRankOfTitle);
                break;
            case Field.Summary:
                ReadText(ref _description, element, meaning);
                break;
            case Field.Link:
                ReadLink(element, meaning);
                break;
            case Field.Author:
                AddAuthor(AuthorText.Read(element, scope.BaseUrl), meaning.Rank);
                break;
            case Field.Image when UrlResolver.ResolveAbsolute(MediaElement.ImageUrl(element), scope.Enter(element).BaseUrl) is { } icon:
                _icon.Offer(icon, meaning.Rank);
                break;
            case Field.Language when element.Value.Trim() is { Length: > 0 } language:
                _language.Offer(language, meaning.Rank);
                break;
            default:
                _hints.Read(element, meaning.Field);
                break;
        }
    }

    private static void ReadText(ref Best<SourceText> target, XElement element, ElementMeaning meaning)
    {
        if (target.Wants(meaning.Rank) && TextConstruct.Read(element, meaning) is { IsEmpty: false } text)
            target.Offer(text, meaning.Rank);
    }

    private void ReadLink(XElement element, ElementMeaning meaning)
    {
        var href = element.Attribute("href")?.Value;
        var url = UrlResolver.Resolve(href ?? element.Value, scope.Enter(element).BaseUrl);
        if (url is null)
            return;
        var relation = href is null ? "" : element.Attribute("rel")?.Value.Trim().ToLowerInvariant() ?? "";
        var isOfOtherFormat = meaning.IsAtom != _isAtomFormat;
        if (relation == "self")
            _feedUrl.Offer(url, 0);
        else if (relation == "hub")
            _hubs.Add(url);
        else if (relation is "" or "alternate")
            _homePage.Offer(url, (isOfOtherFormat ? 4 : 0) + (ItemLinks.IsPage(element) ? 0 : 2) + (UrlResolver.IsHttp(url) ? 0 : 1));
        else if (relation == "image")
            _icon.Offer(url, 4);
    }

    private void AddAuthor(ParsedAuthor? author, int rank)
    {
        if (author is null || rank > _authorRank)
            return;
        if (rank < _authorRank)
            _authors.Clear();
        _authorRank = rank;
        if (_authors.Count < ArticleConstants.MaxListLength && !_authors.Contains(author))
            _authors.Add(author);
    }

    private static SourceText TextOf(Best<SourceText> text) => text.Value.Value is null ? new SourceText("", false) : text.Value;
}
