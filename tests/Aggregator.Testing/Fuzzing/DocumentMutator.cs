namespace Aggregator.Testing.Fuzzing;

/// <summary>Makes documents out of the corpus, the same one from the same seed.</summary>
public static class DocumentMutator
{
    private const int MaxMutations = 5;

    /// <summary>One document in so many is a whole file of the corpus; the others are cut down first, which is what makes a run quick.</summary>
    private const int WholeFileEvery = 250;

    private static readonly Mutation[] Mutations =
    [
        new("flip", 3, SliceMutations.Flip),
        new("delete", 4, SliceMutations.Delete),
        new("duplicate", 3, SliceMutations.Duplicate),
        new("repeat", 1, SliceMutations.Repeat),
        new("nest", 1, SliceMutations.Nest),
        new("swap", 2, SliceMutations.Swap),
        new("truncate", 2, SliceMutations.Truncate),
        new("splice", 2, SliceMutations.Splice),
        new("graft", 4, SliceMutations.Graft),
        new("insert", 10, MarkupMutations.Insert),
        new("attribute", 4, MarkupMutations.AddAttribute),
        new("rename", 4, MarkupMutations.Rename),
        new("date", 3, MarkupMutations.ChangeDate),
        new("escape", 3, MarkupMutations.Escape),
        new("declare", 1, CharsetMutations.Declare),
        new("encode", 1, CharsetMutations.Encode),
        new("encode-twice", 1, CharsetMutations.EncodeTwice),
        new("mark", 1, CharsetMutations.Mark),
    ];

    private static readonly Mutation[] Drawn = [.. Mutations.SelectMany(mutation => Enumerable.Repeat(mutation, mutation.Weight))];

    private static readonly string?[] ContentTypes =
        [null, null, "application/rss+xml", "text/xml; charset=utf-8", "text/html", "image/png", "application/json", "text/xml; charset=", "; ; charset=\"", ""];

    private static readonly Uri?[] Urls =
        [null, new("https://news.example/feeds/all.xml?page=1"), new("http://user@news.example:8080/a/b/"), new("https://xn--mnchen-3ya.example/")];

    /// <summary>The seed of one document of a run.</summary>
    /// <param name="runSeed">The run's.</param>
    /// <param name="number">The document's number within the run, from 0.</param>
    public static int SeedOf(int runSeed, int number)
    {
        // SplitMix64: neighbours share nothing.
        var mixed = ((ulong)(uint)runSeed << 32) + (uint)number + 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) & int.MaxValue);
    }

    /// <summary>The document of a seed.</summary>
    public static FuzzDocument Create(int seed)
    {
        var context = new MutationContext(new Random(seed), FuzzSources.Instance);
        var isWhole = context.Random.Next(WholeFileEvery) == 0;
        var (file, body) = context.Pick(isWhole ? context.Sources.Whole : context.Sources.Trimmed);
        var recipe = new List<string> { isWhole ? file + " (whole)" : file };
        for (var i = context.Random.Next(1, MaxMutations + 1); i > 0; i--)
        {
            var mutation = context.Pick(Drawn);
            body = mutation.Apply(body, context);
            recipe.Add(mutation.Name);
        }

        var contentType = context.Pick(ContentTypes);
        if (contentType?.EndsWith('=') == true)
            contentType += context.Pick(FuzzTokens.Charsets);
        return new FuzzDocument(seed, string.Join(", ", recipe), body, contentType, context.Pick(Urls));
    }
}
