using System.Collections.Frozen;

namespace Aggregator.Core.Normalization.Urls;

/// <summary>Which parameters only track, everywhere or at one host and below it.</summary>
internal sealed class TrackingRules
{
    private readonly ParameterRules _everywhere;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _referrerNames;
    private readonly FrozenDictionary<string, ParameterRules>.AlternateLookup<ReadOnlySpan<char>> _hosts;

    /// <summary>Takes the rules in force everywhere and those of single hosts.</summary>
    /// <param name="everywhere">The rules of every host.</param>
    /// <param name="referrerNames">Parameters that are dropped where their value is the carrying feed's own host.</param>
    /// <param name="hosts">Further rules by host in lower case, for it and the hosts below it.</param>
    public TrackingRules(
        ParameterRules everywhere, IEnumerable<string> referrerNames, IReadOnlyDictionary<string, ParameterRules> hosts)
    {
        _everywhere = everywhere;
        _referrerNames = new HashSet<string>(referrerNames, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _hosts = hosts.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The further rules of a host in lower case; null for most.</summary>
    public ParameterRules? OfHost(ReadOnlySpan<char> host)
    {
        while (true)
        {
            if (_hosts.TryGetValue(host, out var rules))
                return rules;
            var dot = host.IndexOf('.');
            if (dot < 0)
                return null;
            host = host[(dot + 1)..];
        }
    }

    /// <summary>Whether a parameter ("name=value" or "name") says nothing of what the page is.</summary>
    /// <param name="parameter">The parameter in normal form.</param>
    /// <param name="ofHost">The further rules of the URL's host.</param>
    /// <param name="carriers">Hosts of the carrying feed.</param>
    public bool IsTracking(ReadOnlySpan<char> parameter, ParameterRules? ofHost, UrlCarriers carriers)
    {
        var name = ParameterRules.NameOf(parameter);
        return _everywhere.Drops(name, parameter)
            || ofHost?.Drops(name, parameter) is true
            || (carriers.Any && name.Length < parameter.Length && _referrerNames.Contains(name) && carriers.Contains(parameter[(name.Length + 1)..]));
    }
}
