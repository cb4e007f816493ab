using Aggregator.Core.Model;

namespace Aggregator.Core.Tests.Configuration;

public sealed class ConfigurationYamlTests
{
    /// <summary>Broken documents, some of which the library does not refuse by its own exception.</summary>
    [Theory]
    [InlineData("- :")]
    [InlineData("- [ \na")]
    [InlineData("a: [")]
    [InlineData("a: b: c")]
    public void Parse_Broken_IsAnErrorOfTheFile(string text)
    {
        var error = Should.Throw<InvalidConfigurationFileException>(() => ConfigurationYaml.Parse("providers.yaml", new StringReader(text)));

        error.Message.ShouldStartWith("providers.yaml");
        error.Reason.ShouldStartWith("is not YAML: ");
    }
}
