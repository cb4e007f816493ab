using Aggregator.Core.Model;
using Aggregator.Core.Normalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Tests.Normalization;

public sealed class NormalizationRegistrationTests
{
    [Fact]
    public void AddNormalization_Twice_GivesOneOfEach()
    {
        var configuration = new ConfigurationBuilder().Build();
        using var services = new ServiceCollection().AddNormalization(configuration).AddNormalization(configuration).BuildServiceProvider();
        services.GetServices<IItemNormalizer>().Count().ShouldBe(1);
        services.GetServices<IUrlCanonicalizer>().Count().ShouldBe(1);
        services.GetServices<IValidateOptions<NormalizationOptions>>().Count().ShouldBe(1);
    }

    [Theory]
    [InlineData("Normalization:MaxHtmlDepth", "0", "Aggregator:Normalization:MaxHtmlDepth must be 1 to 1000, but is 0.")]
    [InlineData("Normalization:TrackingParameters", " ", "Aggregator:Normalization:TrackingParameters must name a file.")]
    public void AddNormalization_BadSetting_IsNamed(string key, string value, string message)
    {
        using var services = Build(key, value);
        Should.Throw<OptionsValidationException>(services.GetRequiredService<IItemNormalizer>).Message.ShouldBe(message);
    }

    [Fact]
    public void AddNormalization_MissingFile_IsNamed()
    {
        using var services = Build("Normalization:TrackingParameters", "config/none.yaml");
        Should.Throw<InvalidConfigurationFileException>(services.GetRequiredService<IItemNormalizer>).File.ShouldBe("config/none.yaml");
    }

    private static ServiceProvider Build(string key, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [key] = value }).Build();
        return new ServiceCollection().AddNormalization(configuration).BuildServiceProvider();
    }
}
