namespace Aggregator.Testing.Fuzzing;

/// <summary>The corpus that mutations start from: published and malformed feeds, whole, and cut down.</summary>
internal sealed class FuzzSources
{
    private const int VariantsOfFile = 3;

    private static readonly Lazy<FuzzSources> OfCorpus = new(() => new FuzzSources());

    private FuzzSources()
    {
        foreach (var folder in new[] { Corpus.Feeds, Corpus.Malformed })
        {
            foreach (var entry in Corpus.Entries(folder))
            {
                var whole = Corpus.Read(folder, entry.File);
                Whole.Add((entry.File, whole));
                for (var variant = 0; variant < VariantsOfFile; variant++)
                    Trimmed.Add((entry.File, DocumentTrimmer.Trim(whole, variant * VariantsOfFile)));
            }
        }
    }

    /// <summary>The corpus as it lies on the disk.</summary>
    public static FuzzSources Instance => OfCorpus.Value;

    /// <summary>The files as they are.</summary>
    public List<(string File, byte[] Bytes)> Whole { get; } = [];

    /// <summary>The files cut down to a few items, each in several ways.</summary>
    public List<(string File, byte[] Bytes)> Trimmed { get; } = [];
}
