using System.Buffers;
using System.IO.Enumeration;

namespace Aggregator.Core.Enrichment.Images;

/// <summary>Tells by its URL what is no picture of an article: counters, advertisements, avatars, emoji, icons, badges, buttons, spacers.</summary>
internal sealed class ImageRules
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _hosts;
    private readonly SearchValues<string> _paths;
    private readonly string[] _names;

    /// <summary>Takes the rules.</summary>
    /// <param name="hosts">Hosts that serve nothing else, with those below them.</param>
    /// <param name="paths">Pieces of a URL, from its host on.</param>
    /// <param name="names">Last parts of paths; * stands for anything.</param>
    /// <param name="keys">Which URLs show one picture.</param>
    public ImageRules(IEnumerable<string> hosts, IEnumerable<string> paths, IEnumerable<string> names, ImageKeys keys)
    {
        _hosts = new HashSet<string>(hosts, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _paths = SearchValues.Create([.. paths], StringComparison.OrdinalIgnoreCase);
        _names = [.. names];
        Keys = keys;
    }

    /// <summary>Which URLs show one picture.</summary>
    public ImageKeys Keys { get; }

    /// <summary>Whether what a URL shows is no picture of an article.</summary>
    /// <param name="url">Absolute.</param>
    public bool IsNoPicture(string url)
    {
        var parts = ImageUrl.Of(url);
        if (parts.Host.IsEmpty || parts.All.ContainsAny(_paths) || IsListed(parts.Host))
            return true;
        foreach (var name in _names)
        {
            if (FileSystemName.MatchesSimpleExpression(name, parts.Name))
                return true;
        }

        return false;
    }

    private bool IsListed(ReadOnlySpan<char> host)
    {
        while (true)
        {
            if (_hosts.Contains(host))
                return true;
            var dot = host.IndexOf('.');
            if (dot < 0)
                return false;
            host = host[(dot + 1)..];
        }
    }
}
