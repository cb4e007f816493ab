using Aggregator.Core.Model;
using Aggregator.Core.Normalization.Urls;

namespace Aggregator.Core.Tests.Normalization.Urls;

public sealed class TrackingRulesFileTests
{
    [Theory]
    [InlineData("names: x", 1, "must be a list")]
    [InlineData("names:\n  - a\nnmaes: []", 3, "not known")]
    [InlineData("hosts:\n  - names: [a]", 2, "'host' is missing")]
    [InlineData("hosts:\n  - {host: a.example}\n  - {host: A.example}", 3, "already")]
    [InlineData("names:\n  - [a]", 2, "single value")]
    [InlineData("names: [a", 2, "not YAML")]
    public void Read_BadFile_NamesLineAndReason(string text, int line, string reason)
    {
        var error = Should.Throw<InvalidConfigurationFileException>(
            () => TrackingRulesFile.Read(ConfigurationYaml.Parse("t.yaml", new StringReader(text))));
        error.File.ShouldBe("t.yaml");
        error.Line.ShouldBe(line);
        error.Reason.ShouldContain(reason);
    }

    [Fact]
    public void Load_MissingFile_SaysSo() =>
        Should.Throw<InvalidConfigurationFileException>(() => TrackingRulesFile.Load("config/none.yaml")).Message.ShouldContain("does not exist");
}
