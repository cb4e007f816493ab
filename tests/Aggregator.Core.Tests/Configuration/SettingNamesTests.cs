using Aggregator.Core.Configuration;
using Microsoft.Extensions.Configuration;

namespace Aggregator.Core.Tests.Configuration;

public sealed class SettingNamesTests
{
    [Theory]
    [InlineData("Aggregator:Polling:MinInterval")]
    [InlineData("aggregator:polling:mininterval")]
    [InlineData("Aggregator:Providers:0")]
    [InlineData("Aggregator:Providers")]
    [InlineData("Aggregator:Storage:QueueCapacity")]
    [InlineData("Aggregator:Quality:Weights:Length")]
    [InlineData("Aggregator:Fetching:UserAgent:FILE")]
    [InlineData("Logging:LogLevel:Anything")]
    public void Validate_KnownName_IsFine(string name) => SettingNames.Validate(With(name)).ShouldBeEmpty();

    [Theory]
    [InlineData("Aggregator:Polling:MinIntervall", "Aggregator:Polling:MinIntervall: there is no such setting; did you mean 'Aggregator:Polling:MinInterval'?")]
    [InlineData("Aggregator:Fetchin:Timeout", "Aggregator:Fetchin:Timeout: there is no such setting; did you mean 'Aggregator:Fetching:Timeout'?")]
    [InlineData("Aggregator:Topics:0", "Aggregator:Topics:0: there is no such setting; did you mean 'Aggregator:Topics'?")]
    [InlineData("Aggregator:Nonsense", "Aggregator:Nonsense: there is no such setting")]
    [InlineData("Aggregator:Polling:MinIntervall:FILE", "Aggregator:Polling:MinIntervall:FILE: there is no such setting; did you mean 'Aggregator:Polling:MinInterval'?")]
    public void Validate_UnknownName_IsReported(string name, string expected) =>
        SettingNames.Validate(With(name)).ShouldHaveSingleItem().ToString().ShouldBe(expected);

    private static IConfigurationRoot With(string name) =>
        new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(name, (string?)"1")]).Build();
}
