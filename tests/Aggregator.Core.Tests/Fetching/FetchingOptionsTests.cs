using Aggregator.Core.Fetching;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Tests.Fetching;

public sealed class FetchingOptionsTests
{
    [Theory]
    [InlineData("Timeout", "00:00:00")]
    [InlineData("Timeout", "01:00:00")]
    [InlineData("ConnectTimeout", "00:00:31")]
    [InlineData("IdleTimeout", "00:00:31")]
    [InlineData("MaxBytes", "10")]
    [InlineData("UserAgent", "a\nb")]
    [InlineData("ContactUrl", "mailto:me@x.test")]
    [InlineData("MaxRedirects", "-1")]
    [InlineData("Retries", "11")]
    [InlineData("RetryDelay", "00:00:00")]
    [InlineData("BreakerFailures", "1")]
    [InlineData("BreakerWindow", "00:00:00")]
    [InlineData("BreakerRest", "00:00:00")]
    public void Value_WrongSetting_NamesIt(string setting, string value)
    {
        using var services = Build(new() { [$"Fetching:{setting}"] = value });

        var error = Should.Throw<OptionsValidationException>(() => services.GetRequiredService<IOptions<FetchingOptions>>().Value);

        error.Failures.ShouldContain(f => f.StartsWith($"Aggregator:Fetching:{setting} must be", StringComparison.Ordinal));
    }

    [Fact]
    public void AddFetching_TwiceWithoutGate_ResolvesOne()
    {
        using var services = Build(new() { ["Fetching:Timeout"] = "00:00:20" });

        services.GetRequiredService<IOptions<FetchingOptions>>().Value.Timeout.ShouldBe(TimeSpan.FromSeconds(20));
        services.GetServices<IFeedFetcher>().ShouldHaveSingleItem();
    }

    private static ServiceProvider Build(Dictionary<string, string?> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection().AddLogging().AddFetching(configuration).AddFetching(configuration).BuildServiceProvider();
    }
}
