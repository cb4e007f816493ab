using Aggregator.Core.Configuration;

namespace Aggregator.Core.Tests.Configuration;

public sealed class ShippedConfigurationTests
{
    private static readonly FeedCatalogLoader Loader =
        new(new ConfigurationFileLocator([TemporaryFolder.RepositoryRoot()]), _ => null);

    [Fact]
    public void Providers_AsShipped_Load()
    {
        var result = Loader.Load(["config/providers.yaml"]);

        result.Errors.ShouldBeEmpty();
        var catalog = result.Catalog.ShouldNotBeNull();
        catalog.Providers.Count.ShouldBeGreaterThanOrEqualTo(12);
        catalog.FindProvider("Biometric Companies").ShouldNotBeNull().Feeds[0].Url.ShouldBe("https://www.biometricupdate.com/feed");
        catalog.FindProvider("AWS").ShouldNotBeNull().Reputation.ShouldBe(90);
    }

    [Fact]
    public void Settings_AsShipped_HaveKnownNames()
    {
        using var file = File.OpenRead(Path.Combine(TemporaryFolder.RepositoryRoot(), "appsettings.json"));

        SettingNames.Validate(JsonSettings.Read(file)).ShouldBeEmpty();
    }
}
