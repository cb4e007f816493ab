using System.Text;
using System.Xml;

namespace Aggregator.Core.Tests.Normalization.Html;

/// <summary>The summaries and contents of the corpus' feeds, read as leniently as the platform's reader allows.</summary>
internal static class CorpusContents
{
    private static readonly string[] ContentElements = ["description", "encoded", "content", "summary", "tagline", "subtitle"];

    private static readonly Lazy<IReadOnlyList<string>?> All = new(Read);

    /// <summary>All contents. Skips the test where the corpus is absent, and fails it there on a build server.</summary>
    public static IReadOnlyList<string> Get()
    {
        if (All.Value is { } contents)
            return contents;
        Environment.GetEnvironmentVariable("CI").ShouldNotBe("true", "the corpus is missing");
        Assert.Skip("the corpus is missing: no folder shared/corpus above the tests, and AGGREGATOR_SHARED is not set");
        return [];
    }

    private static List<string>? Read()
    {
        if (FindFolder() is not { } folder)
            return null;
        var contents = new List<string>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, "feeds"), "*.xml").Order(StringComparer.Ordinal))
        {
            try
            {
                AddFrom(file, contents);
            }
            catch (XmlException)
            {
                // A few feeds are malformed by design; what was read of them until then counts.
                continue;
            }
        }

        return contents;
    }

    private static string? FindFolder()
    {
        if (Environment.GetEnvironmentVariable("AGGREGATOR_SHARED") is { Length: > 0 } shared)
            return Path.Combine(shared, "corpus");
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var candidate = Path.Combine(at.FullName, "shared", "corpus");
            if (Directory.Exists(candidate))
                return candidate;
        }

        return null;
    }

    private static void AddFrom(string file, List<string> contents)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, CheckCharacters = false };
        using var stream = File.OpenRead(file);
        using var reader = XmlReader.Create(stream, settings);
        while (!reader.EOF)
        {
            if (reader.NodeType != XmlNodeType.Element || !ContentElements.Contains(reader.LocalName) || reader.IsEmptyElement)
            {
                reader.Read();
                continue;
            }

            var isXhtml = reader.GetAttribute("type") == "xhtml";
            contents.Add(isXhtml ? reader.ReadInnerXml() : ReadText(reader));
        }
    }

    private static string ReadText(XmlReader reader)
    {
        var text = new StringBuilder();
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
            text.Append(reader.Value);
        return text.ToString();
    }
}
