using System.Globalization;
using System.Text;

namespace Aggregator.EndToEnd.Tests.Hostility;

/// <summary>Documents that mean harm.</summary>
internal static class HostileText
{
    public const string Head = "<rss version=\"2.0\"><channel><title>t</title>";
    public const string Tail = "</channel></rss>";

    /// <summary>Entities of entities: a billion of the first in the last.</summary>
    public static string BillionLaughs { get; } = Declaring(
        "<!ENTITY l0 'lol'>" + string.Concat(Enumerable.Range(1, 9).Select(i => $"<!ENTITY l{i} '{Repeat($"&l{i - 1};", 10)}'>")), "&l9;");

    public static string Rss(string inner) => Head + inner + Tail;

    public static string Item(string inner) => Rss($"<item><title>x</title><link>https://hostile.example/</link>{inner}</item>");

    /// <summary>A feed whose document type declares something, and whose item's title is this.</summary>
    public static string Declaring(string declarations, string title) =>
        $"<?xml version=\"1.0\"?><!DOCTYPE rss [{declarations}]>{Rss($"<item><title>{title}</title><link>https://hostile.example/</link></item>")}";

    public static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    /// <summary>Numbered parts, the number in hex in place of every "#".</summary>
    public static string Numbered(string part, int count)
    {
        var pieces = part.Split('#');
        var text = new StringBuilder(part.Length * count * 2);
        for (var i = 0; i < count; i++)
            text.AppendJoin(i.ToString("x", CultureInfo.InvariantCulture), pieces);
        return text.ToString();
    }
}
