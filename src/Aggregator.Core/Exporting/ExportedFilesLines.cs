using System.Text;
using System.Text.RegularExpressions;
using Aggregator.Core.Model;

namespace Aggregator.Core.Exporting;

/// <summary>The lines of <see cref="ExportedFiles"/>: <c>+id path</c> for a file that an article has, <c>-id path</c> for one that it had.</summary>
internal static partial class ExportedFilesLines
{
    /// <summary>Longest line in bytes: the longest path is less than half of it.</summary>
    private const int MaxLineBytes = 512;

    private const int BlockBytes = 64 * 1024;
    private const int PathStart = 34;
    private const byte NewLine = (byte)'\n';

    /// <summary>What is done with each line.</summary>
    /// <param name="has">Whether the article has the file, or had it.</param>
    /// <param name="id">The article.</param>
    /// <param name="path">The file, below the folder.</param>
    /// <param name="offset">Where the line begins, in bytes.</param>
    public delegate void LineAction(bool has, ArticleId id, string path, long offset);

    /// <summary>Reads all lines; what is none is skipped, since a path from outside must not lead out of the folder.</summary>
    /// <returns>The length of the whole lines, in bytes.</returns>
    public static long Read(Stream file, LineAction action)
    {
        var block = new byte[BlockBytes];
        var (start, filled) = (0L, 0);
        while (file.Read(block, filled, block.Length - filled) is > 0 and var count)
        {
            filled += count;
            var at = 0;
            while (Array.IndexOf(block, NewLine, at, filled - at) is >= 0 and var end)
            {
                ReadLine(block.AsSpan(at, end - at), start + at, action);
                at = end + 1;
            }

            // A block without an end of line is nothing that was written here.
            if (at == 0 && filled == block.Length) at = filled;
            block.AsSpan(at, filled - at).CopyTo(block);
            (start, filled) = (start + at, filled - at);
        }

        return start;
    }

    /// <summary>The path of the line that begins there.</summary>
    public static string ReadPath(Stream file, long offset)
    {
        Span<byte> line = stackalloc byte[MaxLineBytes];
        file.Seek(offset, SeekOrigin.Begin);
        line = line[..file.ReadAtLeast(line, line.Length, throwOnEndOfStream: false)];
        return Encoding.ASCII.GetString(line[PathStart..line.IndexOf(NewLine)]);
    }

    /// <summary>One line with its end.</summary>
    public static byte[] Encode(bool has, ArticleId id, string path) => Encoding.ASCII.GetBytes($"{(has ? '+' : '-')}{id} {path}\n");

    private static void ReadLine(ReadOnlySpan<byte> line, long offset, LineAction action)
    {
        if (line.Length is <= PathStart or >= MaxLineBytes) return;
        var text = Encoding.ASCII.GetString(line);
        if (text[0] is '+' or '-' && ArticleId.TryParse(text[1..(PathStart - 1)], out var id) && text[PathStart - 1] == ' ' && SafePath().IsMatch(text.AsSpan(PathStart)))
            action(text[0] == '+', id, text[PathStart..], offset);
    }

    [GeneratedRegex(@"\A\d{4}/\d\d/[a-z0-9-]+\.md\z", RegexOptions.CultureInvariant)]
    private static partial Regex SafePath();
}
