using Aggregator.Core.Storage;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Aggregator.Store.Embedded.Lucene;

/// <summary>The values by document of one part of the index.</summary>
internal sealed class LikenessLeaf(AtomicReaderContext context, string? story)
{
    private readonly SortedDocValues? _stories = context.AtomicReader.GetSortedDocValues(IndexFields.Story);
    private readonly NumericDocValues? _published = context.AtomicReader.GetNumericDocValues(IndexFields.Published);
    private readonly NumericDocValues? _headlines = context.AtomicReader.GetNumericDocValues(IndexFields.Headline);
    private readonly int _ownStory = story is null ? -1 : context.AtomicReader.GetSortedDocValues(IndexFields.Story)?.LookupTerm(new BytesRef(story)) ?? -1;

    public int Base => context.DocBase;

    public long Published(int document) => _published?.Get(document) ?? 0;

    public long Headline(int document) => _headlines?.Get(document) ?? Headlines.None;

    /// <summary>Whether a document belongs to the story of the article that is asked about.</summary>
    public bool IsOfOwnStory(int document) => _ownStory >= 0 && _stories!.GetOrd(document) == _ownStory;

    /// <summary>All that a choice needs of a document.</summary>
    public LikeArticle Read(int document, double likeness) => new(
        Base + document,
        likeness,
        new DateTimeOffset(Published(document), TimeSpan.Zero),
        Value(context.AtomicReader.GetSortedDocValues(IndexFields.Provider), document) ?? "",
        Value(_stories, document),
        Headline(document),
        Topics(document));

    private static string? Value(SortedDocValues? values, int document)
    {
        if (values is null || values.GetOrd(document) < 0)
            return null;
        var bytes = new BytesRef();
        values.Get(document, bytes);
        return bytes.Utf8ToString();
    }

    private List<string> Topics(int document)
    {
        var topics = new List<string>();
        if (context.AtomicReader.GetSortedSetDocValues(IndexFields.Topic) is not { } values)
            return topics;
        var bytes = new BytesRef();
        values.SetDocument(document);
        for (var ordinal = values.NextOrd(); ordinal != SortedSetDocValues.NO_MORE_ORDS; ordinal = values.NextOrd())
        {
            values.LookupOrd(ordinal, bytes);
            topics.Add(bytes.Utf8ToString());
        }

        return topics;
    }
}
