using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;

namespace Aggregator.Store.Tests.Lucene;

/// <summary>Reads what an index holds durably, past the program.</summary>
internal static class IndexAudit
{
    /// <summary>Every article's id with its sequence.</summary>
    public static List<(string Id, long Sequence)> Read(string folder)
    {
        using var directory = FSDirectory.Open(folder);
        using var reader = DirectoryReader.Open(directory);
        var found = new List<(string, long)>();
        foreach (var leaf in reader.Leaves)
        {
            var sequences = leaf.AtomicReader.GetNumericDocValues("sequence");
            var ids = leaf.AtomicReader.GetTerms("id")?.GetEnumerator();
            while (ids?.MoveNext() == true)
            {
                var documents = ids.Docs(leaf.AtomicReader.LiveDocs, null);
                for (var document = documents.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = documents.NextDoc())
                    found.Add((ids.Term.Utf8ToString(), sequences.Get(document)));
            }
        }

        return found;
    }

    /// <summary>What the latest commit says of itself.</summary>
    public static IDictionary<string, string> CommitData(string folder)
    {
        using var directory = FSDirectory.Open(folder);
        using var reader = DirectoryReader.Open(directory);
        return reader.IndexCommit.UserData;
    }
}
