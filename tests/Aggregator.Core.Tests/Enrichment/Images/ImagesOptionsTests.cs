using Aggregator.Core.Enrichment;
using Aggregator.Core.Enrichment.Images;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Tests.Enrichment.Images;

public sealed class ImagesOptionsTests
{
    [Fact]
    public void Value_NoSettings_IsTheDocumentedDefault()
    {
        var options = Read();

        (options.Measure, options.Cache, options.MaxMeasured, options.MinSide, options.MaxRatio).ShouldBe((true, false, 5, 50, 6));
        (options.CacheBytes, options.MaxBytes, options.Rules).ShouldBe((1_073_741_824, 8_388_608, "config/image-rules.yaml"));
        options.Folder.ShouldBe(Path.Combine("data", "images"));
    }

    [Fact]
    public void Value_Settings_AreTaken()
    {
        var options = Read(("Images:Cache", "true"), ("Images:MinSide", "80"), ("DataDirectory", "/var/lib/aggregator"));

        (options.Cache, options.MinSide, options.Folder).ShouldBe((true, 80, Path.Combine("/var/lib/aggregator", "images")));
    }

    [Theory]
    [InlineData("Images:MinSide", "0", "Aggregator:Images:MinSide must be 1 to 1000 pixels, but is 0.")]
    [InlineData("Images:MaxRatio", "0.5", "Aggregator:Images:MaxRatio must be 1 to 100, but is 0.5.")]
    [InlineData("Images:MaxMeasured", "51", "Aggregator:Images:MaxMeasured must be 1 to 50 images, but is 51.")]
    [InlineData("Images:MaxBytes", "1000", "Aggregator:Images:MaxBytes must be 65536 to 268435456 bytes, but is 1000.")]
    [InlineData("Images:CacheBytes", "1000", "Aggregator:Images:CacheBytes must be at least Aggregator:Images:MaxBytes (8388608), but is 1000.")]
    [InlineData("Images:Rules", " ", "Aggregator:Images:Rules must name a file.")]
    public void Value_WrongSetting_IsNamed(string key, string value, string message) =>
        Should.Throw<OptionsValidationException>(() => Read((key, value))).Message.ShouldBe(message);

    private static ImagesOptions Read(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => (string?)s.Value)).Build();
        using var services = new ServiceCollection().AddLogging().AddEnrichment(configuration).BuildServiceProvider();
        return services.GetRequiredService<IOptions<ImagesOptions>>().Value;
    }
}
