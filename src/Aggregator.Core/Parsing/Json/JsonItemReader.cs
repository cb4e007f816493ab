using System.Text.Json;
using Aggregator.Core.Model;
using Aggregator.Core.Parsing.Dates;
using Aggregator.Core.Parsing.Fields;
using Aggregator.Core.Parsing.Xml;

namespace Aggregator.Core.Parsing.Json;

/// <summary>Reads the items of one JSON Feed. Not thread-safe.</summary>
internal sealed class JsonItemReader(ElementScope scope)
{
    private readonly RawHasher _hasher = new();
    private readonly ItemDraft _draft = new();

    /// <summary>Reads an item.</summary>
    public ParsedItem Read(JsonElement item, int position)
    {
        _draft.Clear();
        ReadTexts(item);
        ReadLinks(item);
        ReadDate(ref _draft.Published, item.Text("date_published"));
        ReadDate(ref _draft.Modified, item.Text("date_modified"));
        foreach (var author in JsonAuthors.Read(item, scope.BaseUrl))
            _draft.AddAuthor(author, 0);
        foreach (var tag in item.List("tags"))
            _draft.AddCategory(TextConstruct.ReadPlain(((JsonElement?)tag).AsText()));
        if (item.Text("language") is { } language)
            _draft.Language.Offer(language, 0);
        ReadMedia(item);
        return _draft.Build(position, scope, _hasher);
    }

    private void ReadTexts(JsonElement item)
    {
        if (item.Text("title") is { } title)
            _draft.Title.Offer(new SourceText(title, false), 0);
        if (item.Text("summary") is { } summary)
            _draft.Summary.Offer(new SourceText(summary, false), 0);
        if (item.Text("content_html") is { } html)
            _draft.Content.Offer(TextConstruct.Html(html), 0);
        if (item.Text("content_text") is { } text)
            _draft.Content.Offer(new SourceText(text, false), 1);
    }

    private void ReadLinks(JsonElement item)
    {
        ItemLinks.Offer(_draft, item.Text("url"), LinkRank.Alternate, scope.BaseUrl);
        if (item.Text("id") is { } id)
        {
            _draft.Id.Offer(id, 0);
            ItemLinks.OfferId(_draft, id, LinkRank.Id);
        }

        if (UrlResolver.ResolveAbsolute(item.Text("external_url"), scope.BaseUrl) is { } external)
        {
            _draft.ExternalUrl.Offer(external, 0);
            ItemLinks.Offer(_draft, external, LinkRank.Self, null);
        }
    }

    private static void ReadDate(ref Best<DateTimeOffset> target, string? text)
    {
        if (FeedDateParser.Parse(text) is { } date)
            target.Offer(date, 0);
    }

    private void ReadMedia(JsonElement item)
    {
        AddImage(item.Text("image"));
        AddImage(item.Text("banner_image"));
        foreach (var attachment in item.List("attachments"))
        {
            if (UrlResolver.ResolveAbsolute(attachment.Text("url"), scope.BaseUrl) is not { } url)
                continue;
            var type = attachment.Text("mime_type");
            _draft.AddMedia(new ParsedMedia(
                url,
                type,
                MediaElement.MediumOf(type),
                SizeInBytes: attachment.Number("size_in_bytes") is >= 1 and <= long.MaxValue / 2 and var bytes ? (long)bytes : null,
                Duration: attachment.Number("duration_in_seconds") is { } seconds ? DurationText.FromSeconds(seconds) : null,
                Title: attachment.Text("title")));
        }
    }

    private void AddImage(string? link)
    {
        if (UrlResolver.ResolveAbsolute(link, scope.BaseUrl) is { } url)
            _draft.AddMedia(new ParsedMedia(url, Medium: "image"));
    }
}
