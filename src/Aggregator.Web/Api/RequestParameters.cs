using System.Globalization;
using Aggregator.Core.Querying;
using Aggregator.Web.Api.Problems;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Web.Api;

/// <summary>
/// The query string of a request: each name once. A name that nobody takes is an error, because a filter that is misspelt
/// and ignored gives a wrong answer that looks right.
/// </summary>
internal sealed class RequestParameters
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly RequestErrors _errors;

    /// <summary>Reads a request's query string.</summary>
    /// <param name="request">The request.</param>
    /// <param name="errors">Takes up what is wrong.</param>
    public RequestParameters(HttpRequest request, RequestErrors errors)
    {
        _errors = errors;
        foreach (var (name, values) in request.Query)
        {
            if (values.Count == 1) _values[name] = values[0] ?? "";
            else errors.Add(name, $"{name} is given {values.Count} times; give it once.");
        }
    }

    /// <summary>Takes a parameter out; null when it is not given.</summary>
    public string? Take(string name) => _values.Remove(name, out var value) ? value : null;

    /// <summary>Takes those of the named parameters out that are given.</summary>
    public List<KeyValuePair<string, string?>> Take(IEnumerable<string> names)
    {
        var taken = new List<KeyValuePair<string, string?>>();
        foreach (var name in names)
        {
            if (Take(name) is { } value) taken.Add(new(name, value));
        }

        return taken;
    }

    /// <summary>Takes a whole number out, within bounds.</summary>
    public int TakeNumber(string name, int minimum, int maximum, int missing)
    {
        if (Take(name) is not { } text) return missing;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= minimum && number <= maximum)
        {
            return number;
        }

        _errors.Add(name, $"{name} must be a whole number from {minimum} to {maximum}{WrongValue.Not(text)}.");
        return missing;
    }

    /// <summary>Takes true or false out; false when it is not given.</summary>
    public bool TakeTruth(string name)
    {
        if (Take(name) is not { } text) return false;
        if (text is "true" or "false") return text == "true";
        _errors.Add(name, $"{name} must be true or false{WrongValue.Not(text)}.");
        return false;
    }

    /// <summary>Takes a time span in seconds out, with or without decimals, up to a maximum; zero when it is not given.</summary>
    public TimeSpan TakeSeconds(string name, int maximum)
    {
        if (Take(name) is not { } text) return TimeSpan.Zero;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds <= maximum)
            return TimeSpan.FromSeconds((double)seconds);

        _errors.Add(name, $"{name} must be a number of seconds from 0 to {maximum}{WrongValue.Not(text)}.");
        return TimeSpan.Zero;
    }

    /// <summary>Makes an error of every parameter that is left.</summary>
    /// <param name="known">The parameters that there are.</param>
    public void RefuseRest(params ReadOnlySpan<string> known)
    {
        if (_values.Count == 0) return;
        var choice = known.IsEmpty ? "there is none" : "there is " + string.Join(", ", known);
        foreach (var name in _values.Keys) _errors.Add(name, $"{name} is not a parameter here; {choice}.");
    }
}
