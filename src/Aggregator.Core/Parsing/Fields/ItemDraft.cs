using Aggregator.Core.Model;

namespace Aggregator.Core.Parsing.Fields;

/// <summary>An item being put together, from XML or JSON alike.</summary>
internal sealed class ItemDraft
{
    private Best<List<ParsedAuthor>> _authors = new();
    private readonly List<string> _categories = [];
    private readonly List<ParsedMedia> _media = [];

    public Best<SourceText> Title = new();
    public Best<SourceText> Summary = new();
    public Best<SourceText> Content = new();

    /// <summary>A second text beside the summary, where none is said to be the content.</summary>
    public Best<SourceText> OtherText = new();
    public Best<string> Id = new();
    public Best<string> Url = new();
    public Best<string> TargetUrl = new();
    public Best<string> ExternalUrl = new();
    public Best<string> Language = new();
    public Best<DateTimeOffset> Published = new();
    public Best<DateTimeOffset> Modified = new();
    public Best<Uri> MarkupBase = new();
    public TimeSpan? Duration;

    /// <summary>Adds an author, of whom only those of the lowest rank are kept.</summary>
    public void AddAuthor(ParsedAuthor? author, int rank)
    {
        if (author is null || rank > _authors.Rank)
            return;
        if (_authors.Wants(rank))
            _authors.Offer([], rank);
        var authors = _authors.Value!;
        if (authors.Count < ArticleConstants.MaxListLength && !authors.Contains(author))
            authors.Add(author);
    }

    /// <summary>Adds a category, once.</summary>
    public void AddCategory(string? category)
    {
        if (category is not null && _categories.Count < ArticleConstants.MaxListLength && !_categories.Contains(category))
            _categories.Add(category);
    }

    /// <summary>Adds a media object.</summary>
    public void AddMedia(ParsedMedia? media)
    {
        if (media is not null && _media.Count < ArticleConstants.MaxListLength && !_media.Contains(media))
            _media.Add(media);
    }

    /// <summary>The item.</summary>
    public ParsedItem Build(int position, ElementScope scope, RawHasher hasher)
    {
        SetDuration();
        var (summary, content) = Texts();
        var item = new ParsedItem
        {
            Position = position,
            Id = Id.Value,
            Url = Url.Value,
            TargetUrl = TargetUrl.Value,
            ExternalUrl = ExternalUrl.Value,
            Title = TextOf(Title),
            Summary = summary,
            Content = content,
            Published = DateOf(Published) ?? DateOf(Modified),
            Modified = DateOf(Modified),
            Authors = _authors.Value is { } authors ? authors.ToArray() : [],
            Categories = _categories.Count == 0 ? [] : _categories.ToArray(),
            Media = _media.Count == 0 ? [] : _media.ToArray(),
            Language = Language.Value ?? scope.Language,
            BaseUrl = MarkupBase.Value ?? scope.BaseUrl,
        };
        return item with { RawHash = hasher.Of(item) };
    }

    /// <summary>Makes ready for the next item.</summary>
    public void Clear()
    {
        (Title, Summary, Content, OtherText) = (new(), new(), new(), new());
        (Id, Url, TargetUrl, ExternalUrl, Language) = (new(), new(), new(), new(), new());
        (Published, Modified, MarkupBase) = (new(), new(), new());
        _authors = new();
        _categories.Clear();
        _media.Clear();
        Duration = null;
    }

    /// <summary>An item's duration is that of the sound or film that it comes with.</summary>
    private void SetDuration()
    {
        if (Duration is null)
            return;
        var index = _media.FindIndex(media => !media.IsThumbnail && media.Medium is "audio" or "video");
        if (index >= 0 && _media[index].Duration is null)
            _media[index] = _media[index] with { Duration = Duration };
    }

    /// <summary>Of two texts the fuller is the content; of two that are no longer than an excerpt the first is the summary.</summary>
    private (SourceText Summary, SourceText Content) Texts()
    {
        var (summary, content, other) = (TextOf(Summary), TextOf(Content), TextOf(OtherText));
        if (!content.IsEmpty || other.IsEmpty || other.Value == summary.Value)
            return (summary, content);
        var isSummaryFuller = summary.Value.Length > Math.Max(other.Value.Length, ArticleConstants.MaxExcerptLength);
        return isSummaryFuller ? (other, summary) : (summary, other);
    }

    private static SourceText TextOf(Best<SourceText> text) => text.Value.Value is null ? new SourceText("", false) : text.Value;

    private static DateTimeOffset? DateOf(Best<DateTimeOffset> date) => date.Rank == int.MaxValue ? null : date.Value;
}
