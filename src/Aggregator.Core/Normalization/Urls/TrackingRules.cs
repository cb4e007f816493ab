using System.Collections.Frozen;

namespace Aggregator.Core.Normalization.Urls;

/// <summary>Which parameters only track: by name or by how the name begins, everywhere or at one host and below it.</summary>
internal sealed class TrackingRules
{
    private const string DoubleEscape = "amp;";

    private readonly HashSet<string> _names;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _namesBySpan;
    private readonly string[] _prefixes;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _referrerNames;
    private readonly FrozenDictionary<string, TrackingRules>.AlternateLookup<ReadOnlySpan<char>> _hosts;

    /// <summary>Takes the rules in force everywhere and those of single hosts.</summary>
    /// <param name="names">Parameters that are dropped, without case.</param>
    /// <param name="prefixes">Beginnings of parameters that are dropped, without case.</param>
    /// <param name="referrerNames">Parameters that are dropped where their value is the carrying feed's own host.</param>
    /// <param name="hosts">Further rules by host in lower case.</param>
    public TrackingRules(
        IEnumerable<string> names,
        IEnumerable<string> prefixes,
        IEnumerable<string> referrerNames,
        IReadOnlyDictionary<string, TrackingRules> hosts)
    {
        _names = new HashSet<string>(names, StringComparer.OrdinalIgnoreCase);
        _namesBySpan = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        _prefixes = [.. prefixes];
        _referrerNames = new HashSet<string>(referrerNames, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _hosts = hosts.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether a parameter ("name=value" or "name") says nothing of what the page is.</summary>
    /// <param name="host">The URL's host in lower case.</param>
    /// <param name="parameter">The parameter in normal form.</param>
    /// <param name="carriers">Hosts of the carrying feed.</param>
    public bool IsTracking(ReadOnlySpan<char> host, ReadOnlySpan<char> parameter, UrlCarriers carriers)
    {
        var equals = parameter.IndexOf('=');
        var name = equals < 0 ? parameter : parameter[..equals];

        // "&amp;" left in a link is a feed's double escaping: the name is what follows.
        if (name.StartsWith(DoubleEscape, StringComparison.Ordinal))
            name = name[DoubleEscape.Length..];
        if (Drops(name) || IsTrackingAt(host, name))
            return true;
        return equals >= 0 && carriers.Any && _referrerNames.Contains(name) && carriers.Contains(parameter[(equals + 1)..]);
    }

    private bool Drops(ReadOnlySpan<char> name)
    {
        if (_namesBySpan.Contains(name))
            return true;
        foreach (var prefix in _prefixes)
        {
            if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private bool IsTrackingAt(ReadOnlySpan<char> host, ReadOnlySpan<char> name)
    {
        while (host.Length > 0)
        {
            if (_hosts.TryGetValue(host, out var rules) && rules.Drops(name))
                return true;
            var dot = host.IndexOf('.');
            host = dot < 0 ? [] : host[(dot + 1)..];
        }

        return false;
    }
}
