using System.Text.Json;
using Xunit;

namespace Aggregator.Testing;

/// <summary>
/// The test corpus beside the repository: <c>shared/corpus</c>, looked for upward from the test's folder, or in the folder that
/// <c>AGGREGATOR_SHARED</c> names. Tests that need it are skipped where it is missing, but fail where <c>CI</c> is <c>true</c>.
/// </summary>
public static class Corpus
{
    /// <summary>Published feeds.</summary>
    public const string Feeds = "feeds";

    /// <summary>Broken feeds, and what is none.</summary>
    public const string Malformed = "malformed";

    /// <summary>Article pages.</summary>
    public const string Pages = "pages";

    private const string SharedVariable = "AGGREGATOR_SHARED";

    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web);

    /// <summary>The corpus folder; null when it is missing.</summary>
    public static string? Folder { get; } = FindFolder();

    /// <summary>
    /// The entries of a folder's manifest. Where the corpus is missing there is one entry without a file, so that a theory over it has a
    /// row to be skipped in.
    /// </summary>
    public static IReadOnlyList<CorpusEntry> Entries(string folder)
    {
        if (Folder is null)
            return [new CorpusEntry { File = "" }];
        using var manifest = File.OpenRead(Path.Combine(Folder, folder, "manifest.json"));
        return JsonSerializer.Deserialize<CorpusEntry[]>(manifest, JsonOptions)!;
    }

    /// <summary>File names of a folder, as rows of a theory.</summary>
    public static TheoryData<string> Files(string folder) => [.. Entries(folder).Select(entry => entry.File)];

    /// <summary>Skips the running test where the corpus is missing; fails it in CI.</summary>
    public static void Require()
    {
        if (Folder is not null)
            return;
        const string Reason = $"The test corpus is missing: put it into shared/corpus beside the repository, or set {SharedVariable}.";
        if (Environment.GetEnvironmentVariable("CI") is "true" or "1")
            Assert.Fail(Reason);
        Assert.Skip(Reason);
    }

    /// <summary>The bytes of a file; skips the running test where the corpus is missing.</summary>
    public static byte[] Read(string folder, string file)
    {
        Require();
        return File.ReadAllBytes(Path.Combine(Folder!, folder, file));
    }

    /// <summary>The manifest's entry of a file; skips the running test where the corpus is missing.</summary>
    public static CorpusEntry Entry(string folder, string file)
    {
        Require();
        return Entries(folder).Single(entry => entry.File == file);
    }

    private static string? FindFolder()
    {
        if (Environment.GetEnvironmentVariable(SharedVariable) is { Length: > 0 } shared)
            return ExistingOrNull(Path.Combine(shared, "corpus"));
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (ExistingOrNull(Path.Combine(folder.FullName, "shared", "corpus")) is { } corpus)
                return corpus;
        }

        return null;
    }

    private static string? ExistingOrNull(string folder) => Directory.Exists(folder) ? folder : null;
}
