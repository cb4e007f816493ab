using System.Xml.Linq;
using Aggregator.Core.Model;
using Aggregator.Core.Parsing.Dates;
using Aggregator.Core.Parsing.Xml;

namespace Aggregator.Core.Parsing.Fields;

/// <summary>Reads the items of one document, each in one walk over its children. Not thread-safe.</summary>
internal sealed class XmlItemReader(XElement root)
{
    private static readonly XName AboutName = XName.Get("about", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");

    /// <summary>What texts say of their language, after elements that say it of the item.</summary>
    private const int LanguageRankOfTexts = 10;

    /// <summary>The rank of a podcast's summary: what comes after it are subtitles, and texts about pictures.</summary>
    private const int LastRankOfTexts = 3;

    private readonly ElementMeanings _meanings = new(FieldTables.Item, root);
    private readonly bool _isAtomFormat = FormatName.IsAtom(root);
    private readonly RawHasher _hasher = new();
    private readonly ItemDraft _draft = new();
    private ElementScope _scope;

    /// <summary>Reads an item.</summary>
    /// <param name="item">The element.</param>
    /// <param name="position">Its place in the document, from 0.</param>
    /// <param name="outer">What it inherits.</param>
    public ParsedItem Read(XElement item, int position, ElementScope outer)
    {
        _draft.Clear();
        _scope = outer.Enter(item);
        ReadAttributes(item);
        foreach (var child in item.Elements())
            Visit(child);
        return _draft.Build(position, _scope, _hasher);
    }

    private void ReadAttributes(XElement item)
    {
        if (!item.HasAttributes)
            return;
        if (item.Attribute(AboutName)?.Value.Trim() is { Length: > 0 } about)
        {
            _draft.Id.Offer(about, 2);
            ItemLinks.OfferId(_draft, about, LinkRank.About);
        }

        // Channel Definition Format: HREF and LASTMOD.
        foreach (var attribute in item.Attributes())
        {
            if (attribute.Name.LocalName.Equals("href", StringComparison.OrdinalIgnoreCase))
                ItemLinks.Offer(_draft, attribute.Value, LinkRank.Alternate, _scope.BaseUrl);
            else if (attribute.Name.LocalName.Equals("lastmod", StringComparison.OrdinalIgnoreCase))
                ReadDate(ref _draft.Modified, attribute.Value, 2);
        }
    }

    private void Visit(XElement element)
    {
        var meaning = _meanings.Of(element.Name);
        switch (meaning.Field)
        {
            case Field.None:
                break;
            case Field.Title:
                ReadText(ref _draft.Title, element, meaning, isBody: false);
                break;
            case Field.Summary:
                ReadSummary(element, meaning);
                break;
            case Field.Content:
                ReadContent(element, meaning);
                break;
            case Field.Published:
                ReadDate(ref _draft.Published, element.Value, meaning.Rank);
                break;
            case Field.Date:
                ReadDate(ref _draft.Published, element.Value, meaning.Rank);
                ReadDate(ref _draft.Modified, element.Value, meaning.Rank + 2);
                break;
            case Field.Modified:
                ReadDate(ref _draft.Modified, element.Value, meaning.Rank);
                break;
            case Field.MediaContent or Field.MediaGroup or Field.MediaThumbnail or Field.Enclosure or Field.Image or Field.Duration:
                ReadMedia(element, meaning);
                break;
            default:
                ReadReference(element, meaning);
                break;
        }
    }

    private void ReadReference(XElement element, ElementMeaning meaning)
    {
        switch (meaning.Field)
        {
            case Field.Id:
                ReadId(element, meaning);
                break;
            case Field.Link:
                ItemLinks.Add(_draft, element, meaning.IsAtom != _isAtomFormat, _scope.Enter(element).BaseUrl);
                break;
            case Field.OriginalLink:
                ReadOriginalLink(element);
                break;
            case Field.Author:
                _draft.AddAuthor(AuthorText.Read(element, _scope.BaseUrl), meaning.Rank);
                break;
            case Field.Category:
                ReadCategory(element);
                break;
            case Field.Keywords:
                foreach (var keyword in element.Value.Split(',', ArticleConstants.MaxListLength + 1))
                    _draft.AddCategory(TextConstruct.ReadPlain(keyword));
                break;
            case Field.Language when element.Value.Trim() is { Length: > 0 } language:
                _draft.Language.Offer(language, meaning.Rank);
                break;
            case Field.Source when meaning.IsAtom:
                ReadSource(element);
                break;
        }
    }

    /// <summary>The link behind a counting one (FeedBurner, Pheedo), and the only one where that is missing.</summary>
    private void ReadOriginalLink(XElement element)
    {
        if (UrlResolver.ResolveAbsolute(element.Value, _scope.BaseUrl) is not { } url)
            return;
        _draft.TargetUrl.Offer(url, 0);
        ItemLinks.Offer(_draft, url, LinkRank.OtherAlternate, null);
    }

    /// <summary>Two texts are one too many for a summary. What Media RSS says is of the medium.</summary>
    private void ReadSummary(XElement element, ElementMeaning meaning)
    {
        if (meaning.Rank <= LastRankOfTexts && !_draft.Summary.Wants(meaning.Rank))
            ReadText(ref _draft.OtherText, element, meaning, isBody: true);
        else if (_draft.Summary.Rank <= LastRankOfTexts && _draft.Summary.Wants(meaning.Rank))
            _draft.OtherText.Offer(_draft.Summary.Value, _draft.Summary.Rank);
        ReadText(ref _draft.Summary, element, meaning, isBody: true);
    }

    private void ReadText(ref Best<SourceText> target, XElement element, ElementMeaning meaning, bool isBody)
    {
        if (!target.Wants(meaning.Rank))
            return;
        var text = TextConstruct.Read(element, meaning);
        if (text.IsEmpty)
            return;
        target.Offer(text, meaning.Rank);
        if (!element.HasAttributes)
            return;
        // What the content declares for itself counts before what title and summary do.
        var scope = _scope.Enter(element);
        var order = meaning.Field switch { Field.Content => 0, Field.Title => 1, _ => 2 };
        if (isBody && scope.BaseUrl is { } baseUrl && baseUrl != _scope.BaseUrl)
            _draft.MarkupBase.Offer(baseUrl, order);
        if (scope.Language is { } language && language != _scope.Language)
            _draft.Language.Offer(language, LanguageRankOfTexts + order);
    }

    private void ReadContent(XElement element, ElementMeaning meaning)
    {
        if (element.Attribute("src")?.Value is { } source && meaning.IsAtom)
        {
            // Content elsewhere (RFC 4287 section 4.1.3.2): a page to go to, or a picture, sound or film.
            ItemLinks.Offer(_draft, source, LinkRank.About, _scope.Enter(element).BaseUrl);
            if (MediaElement.MediumOf(element.Attribute("type")?.Value) is not null)
                _draft.AddMedia(MediaElement.Read(element, _scope.BaseUrl));
            return;
        }

        ReadText(ref _draft.Content, element, meaning, isBody: true);
    }

    private static void ReadDate(ref Best<DateTimeOffset> target, string text, int rank)
    {
        if (target.Wants(rank) && FeedDateParser.Parse(text) is { } date)
            target.Offer(date, rank);
    }

    private void ReadId(XElement element, ElementMeaning meaning)
    {
        if (element.Value.Trim() is not { Length: > 0 } id)
            return;
        _draft.Id.Offer(id, meaning.Rank);
        if (meaning.IsAtom)
            ItemLinks.OfferId(_draft, id, LinkRank.Id);
        else if (PermalinkFlag(element) is var flag && flag != false)
            ItemLinks.OfferPermalink(_draft, id, flag == true, _scope.Enter(element).BaseUrl);
    }

    /// <summary>What a guid says of itself; null when nothing, which means true (RSS 2.0).</summary>
    private static bool? PermalinkFlag(XElement guid)
    {
        foreach (var attribute in guid.Attributes())
        {
            if (attribute.Name.LocalName.Equals("isPermaLink", StringComparison.OrdinalIgnoreCase))
                return !attribute.Value.Trim().Equals("false", StringComparison.OrdinalIgnoreCase);
        }

        return null;
    }

    /// <summary>A category, and those that a podcast's holds.</summary>
    private void ReadCategory(XElement element)
    {
        _draft.AddCategory(CategoryOf(element));
        foreach (var child in element.Elements())
        {
            if (_meanings.Of(child.Name).Field == Field.Category)
                ReadCategory(child);
        }
    }

    private static string? CategoryOf(XElement element) =>
        TextConstruct.ReadPlain(element.Attribute("label")?.Value) is { } label
            && VocabularyTable.Find(element.Name.NamespaceName) != Vocabulary.Media
            ? label
            : TextConstruct.ReadPlain(element.Attribute("term")?.Value ?? element.Attribute("text")?.Value ?? element.Value);

    /// <summary>The feed that an entry was copied from names its authors (RFC 4287 section 4.2.11).</summary>
    private void ReadSource(XElement source)
    {
        foreach (var child in source.Elements())
        {
            if (_meanings.Of(child.Name).Field == Field.Author)
                _draft.AddAuthor(AuthorText.Read(child, _scope.BaseUrl), rank: 3);
        }
    }

    private void ReadMedia(XElement element, ElementMeaning meaning)
    {
        switch (meaning.Field)
        {
            case Field.Enclosure:
                var enclosure = MediaElement.Read(element, _scope.BaseUrl);
                _draft.AddMedia(enclosure);
                ItemLinks.Offer(_draft, enclosure?.Url, LinkRank.Enclosure, null);
                break;
            case Field.MediaContent:
                _draft.AddMedia(MediaElement.Read(element, _scope.BaseUrl));
                ReadNestedMedia(element, isGroup: false);
                break;
            case Field.MediaGroup:
                ReadNestedMedia(element, isGroup: true);
                break;
            case Field.MediaThumbnail:
                _draft.AddMedia(MediaElement.ReadImage(element, _scope.BaseUrl, isThumbnail: true));
                break;
            case Field.Image:
                // An image in a podcast's vocabulary stands for the episode.
                var isThumbnail = VocabularyTable.Find(element.Name.NamespaceName) is Vocabulary.Itunes or Vocabulary.Podcast;
                _draft.AddMedia(MediaElement.ReadImage(element, _scope.BaseUrl, isThumbnail));
                break;
            case Field.Duration:
                _draft.Duration ??= DurationText.Parse(element.Value);
                break;
        }
    }

    /// <summary>Media inside of media; what a group says of itself, it says of the item.</summary>
    private void ReadNestedMedia(XElement element, bool isGroup)
    {
        foreach (var child in element.Elements())
        {
            var meaning = _meanings.Of(child.Name);
            if (meaning.Field is Field.MediaContent or Field.MediaThumbnail or Field.MediaGroup)
                ReadMedia(child, meaning);
            else if (meaning.Field is Field.Summary or Field.Category or Field.Keywords || (isGroup && meaning.Field == Field.Title))
                Visit(child);
        }
    }
}
