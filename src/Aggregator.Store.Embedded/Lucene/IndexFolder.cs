using Lucene.Net.Store;
using Microsoft.Extensions.Logging;
using Directory = System.IO.Directory;

namespace Aggregator.Store.Embedded.Lucene;

/// <summary>The index's folder: opens what is in it, or empties it where that is of no use.</summary>
internal sealed class IndexFolder(IndexOptions options, ArticleDocuments documents, IndexColumnsReader columns, ILogger logger)
{
    /// <summary>Opens the index; an empty one where there is none, or none that can be used.</summary>
    /// <param name="storeSequence">The store's sequence, which the index cannot have passed.</param>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public IndexSession Open(long storeSequence)
    {
        try
        {
            var session = IndexSession.Open(options.Folder, options, documents, columns);
            if (FindFault(session, storeSequence) is not { } fault)
                return session;
            session.Dispose();
            Delete(fault);
        }
        catch (LockObtainFailedException)
        {
            // Somebody else writes it, so it is not damaged.
            throw;
        }
        catch (Exception damage)
        {
            Delete($"it cannot be read ({damage.Message})");
        }

        return IndexSession.Open(options.Folder, options, documents, columns);
    }

    /// <summary>Deletes the index.</summary>
    /// <exception cref="IOException">Its files cannot be deleted.</exception>
    public void Delete(string reason)
    {
        IndexLog.Rebuilding(logger, reason);
        if (Directory.Exists(options.Folder))
            Directory.Delete(options.Folder, recursive: true);
    }

    private static string? FindFault(IndexSession session, long storeSequence) => session switch
    {
        { Sequence: 0, Articles: 0 } => null,
        { IsOfThisFormat: false } => "it is of another format",
        _ when session.Sequence > storeSequence => $"it is ahead of the store ({session.Sequence}, the store is at {storeSequence})",
        _ => null,
    };
}
