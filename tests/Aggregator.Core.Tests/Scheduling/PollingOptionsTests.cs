using Aggregator.Core.Model;
using Aggregator.Core.Scheduling;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Tests.Scheduling;

public sealed class PollingOptionsTests
{
    [Theory]
    [InlineData("MinInterval", "00:00:00", "Aggregator:Polling:MinInterval must be")]
    [InlineData("MinInterval", "01:00:00", "Aggregator:Polling:DefaultInterval must be at least")]
    [InlineData("MaxInterval", "00:10:00", "Aggregator:Polling:DefaultInterval must be at most")]
    [InlineData("MaxInterval", "400.00:00:00", "Aggregator:Polling:MaxInterval must be")]
    [InlineData("MaxConcurrency", "0", "Aggregator:Polling:MaxConcurrency must be")]
    [InlineData("PerHostConcurrency", "65", "Aggregator:Polling:PerHostConcurrency must be")]
    [InlineData("PerHostGap", "-00:00:01", "Aggregator:Polling:PerHostGap must be")]
    [InlineData("ThrottleRest", "00:00:59", "Aggregator:Polling:ThrottleRest must be")]
    [InlineData("ThrottleRest", "8.00:00:00", "Aggregator:Polling:ThrottleRest must be")]
    [InlineData("Jitter", "1.1", "Aggregator:Polling:Jitter must be")]
    public void Value_WrongSetting_NamesIt(string setting, string value, string message)
    {
        using var services = Build(new() { [$"Polling:{setting}"] = value });

        var error = Should.Throw<OptionsValidationException>(() => services.GetRequiredService<IOptions<PollingOptions>>().Value);

        error.Failures.ShouldContain(f => f.StartsWith(message, StringComparison.Ordinal));
    }

    [Fact]
    public void Value_SeveralWrong_ReportsAll()
    {
        using var services = Build(new() { ["Polling:Jitter"] = "-1", ["Polling:MaxConcurrency"] = "9999" });

        var error = Should.Throw<OptionsValidationException>(() => services.GetRequiredService<IOptions<PollingOptions>>().Value);

        error.Failures.Count().ShouldBe(2);
    }

    [Fact]
    public void AddScheduling_Twice_BindsAndResolvesOnce()
    {
        using var services = Build(new() { ["Polling:PerHostGap"] = "00:00:01", ["Polling:Jitter"] = "0.2" });

        services.GetRequiredService<IOptions<PollingOptions>>().Value.PerHostGap.ShouldBe(TimeSpan.FromSeconds(1));
        services.GetServices<IHostGate>().ShouldHaveSingleItem();
        services.GetServices<INextPollCalculator>().ShouldHaveSingleItem();
        services.GetServices<IConfigureOptions<PollingOptions>>().ShouldHaveSingleItem();
    }

    private static ServiceProvider Build(Dictionary<string, string?> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection().AddScheduling(configuration).AddScheduling(configuration).BuildServiceProvider();
    }
}
