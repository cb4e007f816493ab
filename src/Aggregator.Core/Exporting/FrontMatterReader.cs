using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using Events = YamlDotNet.Core.Events;

namespace Aggregator.Core.Exporting;

/// <summary>
/// Reads back what <see cref="FrontMatterWriter"/> wrote, and what people make of it by hand. What front matter does not hold stays at its
/// default, the id too; times that are not there are the time of publication. Fields that it does not know are skipped.
/// </summary>
public static class FrontMatterReader
{
    /// <summary>Longest document in characters (UTF-16 code units), the body apart.</summary>
    public const int MaxLength = 2 * 1024 * 1024;

    /// <summary>Deepest nesting: an article has four levels.</summary>
    private const int MaxDepth = 16;

    private const string Fence = "---";

    /// <summary>Reads a document; what is wrong with it is told in the result.</summary>
    public static FrontMatterReadResult Read(string text)
    {
        if (text.Length > 0 && text[0] == '\uFEFF') text = text[1..];
        if (LineEnd(text, 0) is not { } start || !IsFence(text.AsSpan(0, start))) return Failure(1, "front matter begins with a line ---");
        if (FindEnd(text, start) is not { } end) return Failure(1, $"front matter ends with a line ---, within {MaxLength} characters");
        var body = text[Math.Min(text.Length, LineEnd(text, end) ?? text.Length)..];
        return Parse(text[..end]) switch
        {
            (YamlMappingNode root, _, _) => ReadArticle(root, body),
            (_, var line, var error) => Failure(line, error),
        };
    }

    private static FrontMatterReadResult Failure(int line, string error) => new(null, "", error, line);

    private static FrontMatterReadResult ReadArticle(YamlMappingNode root, string body)
    {
        try
        {
            return new FrontMatterReadResult(FrontMatterFields.ReadArticle(root), body, null, 0);
        }
        catch (FrontMatterException exception)
        {
            return Failure(exception.Line, exception.Message);
        }
    }

    /// <summary>The one document's mapping, or the line and the reason.</summary>
    private static (YamlMappingNode? Root, int Line, string Error) Parse(string yaml)
    {
        try
        {
            if (FindTrouble(yaml) is { } trouble) return (null, trouble.Line, trouble.Error);
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode root
                ? (root, 0, "")
                : (null, 1, "front matter is one mapping of names to values");
        }
        catch (YamlException exception)
        {
            return (null, (int)exception.Start.Line, "is not YAML: " + (exception.InnerException ?? exception).Message);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // What the scanner throws at some broken flow mappings, instead of its own exception.
            return (null, 1, "is not YAML: " + exception.Message);
        }
    }

    /// <summary>The tree is built by recursion, so that nesting is bounded before; aliases could make a tree larger than its text.</summary>
    private static (int Line, string Error)? FindTrouble(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        var depth = 0;
        while (parser.MoveNext())
        {
            var line = (int)parser.Current!.Start.Line;
            depth += parser.Current.NestingIncrease;
            // A stream and a document count as levels too.
            if (depth > MaxDepth + 2) return (line, $"nested deeper than {MaxDepth} levels");
            if (parser.Current is Events.AnchorAlias) return (line, "aliases are not allowed in front matter");
        }

        return null;
    }

    /// <summary>Where the closing fence's line begins; null where there is none within bounds.</summary>
    private static int? FindEnd(string text, int start)
    {
        for (var at = start; at < text.Length && at <= MaxLength;)
        {
            var next = LineEnd(text, at) ?? text.Length;
            if (IsFence(text.AsSpan(at, next - at))) return at;
            at = next;
        }

        return null;
    }

    /// <summary>Where the next line begins; null in the last line.</summary>
    private static int? LineEnd(string text, int from) => text.IndexOf('\n', from) is var at and >= 0 ? at + 1 : null;

    private static bool IsFence(ReadOnlySpan<char> line) => line.TrimEnd().SequenceEqual(Fence);
}
