using Aggregator.Core.Configuration;
using Aggregator.Core.Model;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Tests.Configuration;

public sealed class ProviderCatalogServiceCollectionExtensionsTests
{
    [Fact]
    public void Options_NothingGiven_AreTheDefaults()
    {
        var options = Options();

        options.Providers.ShouldBe(["config/providers.yaml", "config/providers.d/*.yaml"]);
        options.Topics.ShouldBe("config/topics.yaml");
        options.DataDirectory.ShouldBe("data");
    }

    [Fact]
    public void Options_ListFromEnvironment_ReplacesTheFilesWhole()
    {
        var options = Options(
            new() { ["Aggregator:Providers:0"] = "a.yaml", ["Aggregator:Providers:1"] = "b.yaml", ["Aggregator:Topics"] = "t.yaml" },
            new() { ["Aggregator:Providers:0"] = "c.yaml" });

        options.Providers.ShouldBe(["c.yaml"]);
        options.Topics.ShouldBe("t.yaml");
    }

    [Fact]
    public void Options_ListInOneValue_IsSplit() =>
        Options(new Dictionary<string, string?> { ["Aggregator:Providers"] = "a.yaml; b/*.yaml" }).Providers.ShouldBe(["a.yaml", "b/*.yaml"]);

    [Fact]
    public void Options_TenEntriesAndMore_KeepTheirOrder()
    {
        var names = Enumerable.Range(0, 12).Select(i => $"p{i}.yaml").ToList();

        Options(names.Index().ToDictionary(p => $"Aggregator:Providers:{p.Index}", p => (string?)p.Item)).Providers.ShouldBe(names);
    }

    [Fact]
    public void Options_Reload_IsSeen()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection().Build();
        using var services = Services(configuration);
        var monitor = services.GetRequiredService<IOptionsMonitor<AggregatorOptions>>();
        monitor.CurrentValue.DataDirectory.ShouldBe("data");

        configuration["Aggregator:DataDirectory"] = "elsewhere";
        configuration.Reload();

        monitor.CurrentValue.DataDirectory.ShouldBe("elsewhere");
    }

    [Theory]
    [InlineData("Topics", "Aggregator:Topics must be a file name.")]
    [InlineData("DataDirectory", "Aggregator:DataDirectory must be a folder name.")]
    public void Options_Blank_AreRefused(string name, string message) =>
        Should.Throw<OptionsValidationException>(() => Options(new Dictionary<string, string?> { ["Aggregator:" + name] = " " })).Failures.ShouldBe([message]);

    [Fact]
    public void AddProviderCatalog_Twice_RegistersOnce()
    {
        var configuration = new ConfigurationBuilder().Build().GetSection("Aggregator");
        var services = new ServiceCollection().AddProviderCatalog(configuration);
        var count = services.Count;

        services.AddProviderCatalog(configuration).Count.ShouldBe(count);
    }

    [Fact]
    public void AddProviderCatalog_Source_IsTheSameForBothTypes()
    {
        using var folder = new CatalogFolder();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Aggregator:Providers", folder.Path + "/*.yaml")]).Build();
        using var services = Services(configuration);

        services.GetRequiredService<IFeedCatalogSource>().ShouldBeSameAs(services.GetRequiredService<FeedCatalogSource>());
    }

    private static ServiceProvider Services(IConfigurationRoot configuration)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddLogging();
        return services.AddProviderCatalog(configuration.GetSection("Aggregator")).BuildServiceProvider();
    }

    private static AggregatorOptions Options(params Dictionary<string, string?>[] sources)
    {
        var builder = new ConfigurationBuilder();
        foreach (var source in sources) builder.AddInMemoryCollection(source);
        using var services = Services(builder.Build());
        return services.GetRequiredService<IOptions<AggregatorOptions>>().Value;
    }
}
