using System.Globalization;
using Aggregator.Core.Storage;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace Aggregator.Store.Embedded.Lucene;

/// <summary>
/// The index while it is open: takes changes, shows them to searches, writes them durably with the sequence that they reach. One caller at a
/// time writes; any may search.
/// </summary>
internal sealed class IndexSession : IDisposable
{
    private const string SequenceKey = "sequence";
    private const string FormatKey = "format";

    private readonly LuceneDirectory _directory;
    private readonly IndexWriter _writer;
    private readonly SearcherManager _searchers;
    private readonly ArticleDocuments _documents;

    private IndexSession(LuceneDirectory directory, IndexWriter writer, ArticleDocuments documents, IndexColumnsReader columns)
    {
        (_directory, _writer, _documents) = (directory, writer, documents);
        _searchers = new SearcherManager(writer, applyAllDeletes: true, new ArticleSearcherFactory(columns));
        Sequence = CommittedSequence = Number(SequenceKey);
        Articles = CountArticles();
    }

    /// <summary>The store's sequence that is taken in.</summary>
    public long Sequence { get; private set; }

    /// <summary>The store's sequence that is durable.</summary>
    public long CommittedSequence { get; private set; }

    /// <summary>Articles that searches see.</summary>
    public int Articles { get; private set; }

    /// <summary>Whether it was written by a program that makes the same documents.</summary>
    public bool IsOfThisFormat => Number(FormatKey) == IndexConstants.FormatVersion;

    /// <summary>Opens an index, making an empty one where there is none.</summary>
    /// <exception cref="Exception">What is there cannot be read: damage shows in every kind of exception.</exception>
    public static IndexSession Open(string folder, IndexOptions options, ArticleDocuments documents, IndexColumnsReader columns)
    {
        LuceneDirectory? directory = null;
        IndexWriter? writer = null;
        try
        {
            directory = new NIOFSDirectory(folder);
            writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, ArticleAnalyzers.ForIndex(null))
            {
                Similarity = new BM25Similarity(),
                RAMBufferSizeMB = options.BufferMegabytes,
            });
            return new IndexSession(directory, writer, documents, columns);
        }
        catch
        {
            writer?.Rollback();
            directory?.Dispose();
            throw;
        }
    }

    /// <summary>Takes changes in; they are seen and durable later.</summary>
    /// <param name="changes">In order, one an article.</param>
    /// <param name="sequence">The sequence that they reach.</param>
    /// <param name="threads">How many may work on them.</param>
    /// <param name="areNew">Whether none of these articles can be in the index, which saves looking for them.</param>
    /// <returns>How many articles left the index.</returns>
    public int Apply(IReadOnlyList<ArticleChange> changes, long sequence, int threads, bool areNew = false)
    {
        if (threads == 1 || changes.Count < threads)
        {
            foreach (var change in changes)
                Apply(change, areNew);
        }
        else
        {
            Parallel.ForEach(changes, new ParallelOptions { MaxDegreeOfParallelism = threads }, change => Apply(change, areNew));
        }

        Sequence = sequence;
        return changes.Count(c => c.Kind != ArticleChangeKind.Stored);
    }

    /// <summary>Forgets all; searches see what was there until the next <see cref="Refresh"/>, and it is there still after a crash before the next <see cref="Commit"/>.</summary>
    public void Clear()
    {
        _writer.DeleteAll();
        Sequence = 0;
    }

    /// <summary>Lets searches see what was taken in.</summary>
    public void Refresh()
    {
        _searchers.MaybeRefreshBlocking();
        Articles = CountArticles();
    }

    /// <summary>Writes durably what was taken in.</summary>
    public void Commit()
    {
        _writer.SetCommitData(new Dictionary<string, string>
        {
            [SequenceKey] = Sequence.ToString(CultureInfo.InvariantCulture),
            [FormatKey] = IndexConstants.FormatVersion.ToString(CultureInfo.InvariantCulture),
        });
        _writer.Commit();
        CommittedSequence = Sequence;
    }

    /// <summary>Searches the index as it was at the latest <see cref="Refresh"/>.</summary>
    public T Search<T>(Func<IndexSearcher, T> search)
    {
        var searcher = _searchers.Acquire();
        try
        {
            return search(searcher);
        }
        finally
        {
            _searchers.Release(searcher);
        }
    }

    /// <summary>Closes it; what is not committed is forgotten.</summary>
    public void Dispose()
    {
        _searchers.Dispose();
        _writer.Rollback();
        _directory.Dispose();
    }

    private void Apply(ArticleChange change, bool isNew)
    {
        var term = ArticleDocuments.TermOf(change.Id);
        if (isNew && change.Article is { } newcomer)
            _writer.AddDocument(_documents.Of(newcomer), ArticleAnalyzers.ForIndex(newcomer.Language));
        else if (change.Article is { } article)
            _writer.UpdateDocument(term, _documents.Of(article), ArticleAnalyzers.ForIndex(article.Language));
        else
            _writer.DeleteDocuments(term);
    }

    private int CountArticles() => Search(s => s.IndexReader.NumDocs);

    private long Number(string key) =>
        _writer.CommitData is { } data && data.TryGetValue(key, out var text) && long.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
