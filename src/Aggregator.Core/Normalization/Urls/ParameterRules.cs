using System.Buffers;

namespace Aggregator.Core.Normalization.Urls;

/// <summary>Parameters that say nothing of what the page is, all of them without case.</summary>
internal sealed class ParameterRules
{
    private readonly Dictionary<string, ParameterKind> _kinds = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ParameterKind>.AlternateLookup<ReadOnlySpan<char>> _kindsBySpan;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _values;
    private readonly string[] _prefixes;
    private readonly SearchValues<char> _prefixStarts;

    /// <summary>Takes the rules. Where a name stands in several lists, each of them counts.</summary>
    /// <param name="names">Names of parameters that are dropped.</param>
    /// <param name="prefixes">Beginnings of such names.</param>
    /// <param name="labels">Names of parameters that are dropped unless their value is a number, which may be an id.</param>
    /// <param name="values">Whole parameters, "name=value" or "name" without one, that are dropped.</param>
    public ParameterRules(IEnumerable<string> names, IEnumerable<string> prefixes, IEnumerable<string> labels, IEnumerable<string> values)
    {
        _prefixes = [.. prefixes];
        _prefixStarts = SearchValues.Create([.. _prefixes.SelectMany(p => new[] { char.ToLowerInvariant(p[0]), char.ToUpperInvariant(p[0]) })]);
        var wholes = new HashSet<string>(values, StringComparer.OrdinalIgnoreCase);
        Add(names, ParameterKind.Always);
        Add(labels, ParameterKind.UnlessNumber);
        Add(wholes.Select(v => NameOf(v).ToString()), ParameterKind.ByValue);
        _kindsBySpan = _kinds.GetAlternateLookup<ReadOnlySpan<char>>();
        _values = wholes.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>A parameter's name.</summary>
    public static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> parameter) =>
        parameter.IndexOf('=') is >= 0 and var equals ? parameter[..equals] : parameter;

    /// <summary>Whether a parameter is dropped.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="parameter">The parameter whole.</param>
    public bool Drops(ReadOnlySpan<char> name, ReadOnlySpan<char> parameter)
    {
        if (_kindsBySpan.TryGetValue(name, out var kind))
        {
            if ((kind & ParameterKind.Always) != 0
                || ((kind & ParameterKind.UnlessNumber) != 0 && !IsNumber(parameter[Math.Min(name.Length + 1, parameter.Length)..]))
                || ((kind & ParameterKind.ByValue) != 0 && _values.Contains(parameter)))
            {
                return true;
            }
        }

        return name.Length > 0 && _prefixStarts.Contains(name[0]) && HasPrefix(name);
    }

    private bool HasPrefix(ReadOnlySpan<char> name)
    {
        foreach (var prefix in _prefixes)
        {
            if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool IsNumber(ReadOnlySpan<char> value) => value.Length > 0 && !value.ContainsAnyExceptInRange('0', '9');

    private void Add(IEnumerable<string> names, ParameterKind kind)
    {
        foreach (var name in names)
            _kinds[name] = _kinds.GetValueOrDefault(name) | kind;
    }
}
