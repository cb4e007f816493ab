namespace Aggregator.Web.Api.Problems;

/// <summary>What is wrong with a request, by parameter, in the order of finding.</summary>
internal sealed class RequestErrors
{
    private readonly Dictionary<string, IReadOnlyList<string>> _byParameter = [];

    /// <summary>The messages of each parameter.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> ByParameter => _byParameter;

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsEmpty => _byParameter.Count == 0;

    /// <summary>All messages as one text.</summary>
    public string Summary => string.Join(' ', _byParameter.Values.SelectMany(messages => messages));

    /// <summary>Adds a message: a sentence that names the parameter.</summary>
    public void Add(string parameter, string message) =>
        _byParameter[parameter] = [.. _byParameter.GetValueOrDefault(parameter, []), message];
}
