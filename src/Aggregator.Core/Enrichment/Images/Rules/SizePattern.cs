using System.Globalization;
using System.Text.RegularExpressions;

namespace Aggregator.Core.Enrichment.Images;

/// <summary>One way in which URLs choose a picture's size.</summary>
internal sealed class SizePattern
{
    /// <summary>What matching in linear time cannot do, as it stands in an expression: look-around, atomic groups, conditions, back-references.</summary>
    private static readonly string[] NotLinear = ["(?=", "(?!", "(?<=", "(?<!", "(?>", "(?(", @"\k"];

    private readonly string? _host;
    private readonly string? _piece;
    private readonly string _replacement;
    private readonly Lazy<Regex> _find;

    /// <summary>Takes the rule.</summary>
    /// <param name="host">The host, with those below it, to which it applies; null for all.</param>
    /// <param name="piece">What a URL must hold for it to be looked at closer; null for nothing.</param>
    /// <param name="find">A regular expression over host and path; its groups w and h are the size.</param>
    /// <param name="replacement">What the first match becomes.</param>
    /// <exception cref="ArgumentException">The expression is wrong, or none that can be matched in linear time.</exception>
    public SizePattern(string? host, string? piece, string find, string replacement)
    {
        (_host, _piece, _replacement) = (host, piece, replacement);
        if (NotLinear.Any(n => find.Contains(n, StringComparison.Ordinal)))
            throw new ArgumentException("look-around, atomic groups, conditions and back-references cannot be matched in linear time");
        // The dearer form, of some milliseconds each, is made of those only that are met.
        _ = new Regex(find);
        _find = new Lazy<Regex>(() => new Regex(find, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase));
    }

    /// <summary>Takes the size out of a URL's host and path; false when there is none.</summary>
    public bool TryApply(ref string path, ref int? width, ref int? height)
    {
        if (!MayApplyTo(path) || _find.Value.Match(path) is not { Success: true } match)
            return false;
        width ??= Number(match.Groups["w"]);
        height ??= Number(match.Groups["h"]);
        path = string.Concat(path.AsSpan(0, match.Index), match.Result(_replacement), path.AsSpan(match.Index + match.Length));
        return true;
    }

    private bool MayApplyTo(string path)
    {
        if (_host is { } host)
        {
            var end = path.IndexOf('/', StringComparison.Ordinal);
            var present = end < 0 ? path : path.AsSpan(0, end);
            if (!present.EndsWith(host, StringComparison.OrdinalIgnoreCase) || (present.Length > host.Length && present[^(host.Length + 1)] != '.'))
                return false;
        }

        return _piece is null || path.Contains(_piece, StringComparison.OrdinalIgnoreCase);
    }

    private static int? Number(Group group) =>
        group.Success && int.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
