namespace Aggregator.Core.Normalization.Urls;

/// <summary>The rules that are in force for the parameters of one URL.</summary>
internal readonly struct UrlTracking(TrackingRules rules, ReadOnlySpan<char> host, UrlCarriers carriers)
{
    private readonly TrackingRules _rules = rules;
    private readonly ParameterRules? _ofHost = rules.OfHost(host);
    private readonly UrlCarriers _carriers = carriers;

    /// <summary>Whether a parameter in normal form ("name=value" or "name") says nothing of what the page is.</summary>
    public bool Drops(ReadOnlySpan<char> parameter) => _rules.IsTracking(parameter, _ofHost, _carriers);
}
