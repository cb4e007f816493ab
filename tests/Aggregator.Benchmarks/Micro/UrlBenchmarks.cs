using Aggregator.Core.Normalization.Urls;
using BenchmarkDotNet.Attributes;

namespace Aggregator.Benchmarks.Micro;

/// <summary>What a link costs on its way to its key: canonical already, as most are, and with something to take out.</summary>
[MemoryDiagnoser]
public class UrlBenchmarks
{
    private UrlCanonicalizer _urls = null!;

    /// <summary>The link as the feed gives it.</summary>
    [Params(
        "https://www.theregister.com/2024/01/02/some_slug_of_an_article/",
        "https://news.ycombinator.com/item?id=16377751",
        "https://www.npr.org/2021/10/29/1050315385/how-can-drones-save-lives?utm_medium=JSONFeed&utm_campaign=technology",
        "https://www.google.com/url?rct=j&sa=t&url=https%3A%2F%2Fnews.example%2F2024%2Fa-story&ct=ga&usg=AOvVaw")]
    public string Url { get; set; } = "";

    [GlobalSetup]
    public void Setup() => _urls = new UrlCanonicalizer(TrackingRulesFile.Load("config/tracking-parameters.yaml"));

    [Benchmark]
    public string Canonicalize() => _urls.Canonicalize(Url);

    [Benchmark]
    public string CanonicalizeAndFold() => UrlCanonicalizer.Fold(_urls.Canonicalize(Url));
}
