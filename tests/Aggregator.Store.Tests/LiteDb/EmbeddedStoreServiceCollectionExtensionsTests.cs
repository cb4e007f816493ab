using Aggregator.Core.Storage;
using Aggregator.Store.Embedded.LiteDb;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Aggregator.Store.Tests.LiteDb;

public sealed class EmbeddedStoreServiceCollectionExtensionsTests
{
    [Fact]
    public void AddEmbeddedStore_NothingConfigured_HasTheDefaults()
    {
        using var services = Build([]);

        var options = services.GetRequiredService<IOptions<StorageOptions>>().Value;

        options.DataDirectory.ShouldBe("data");
        options.CheckpointLogBytes.ShouldBe(30 * 1024 * 1024);
        options.MaxDocumentsPerTransaction.ShouldBe(5_000);
    }

    [Fact]
    public void AddEmbeddedStore_Twice_RegistersOneStore()
    {
        using var services = Build(new() { ["Storage:GroupDocuments"] = "77", ["DataDirectory"] = "/nowhere" });

        services.GetServices<IArticleStoreOpener>().ShouldHaveSingleItem().ShouldBeSameAs(services.GetRequiredService<IStoreOwnership>());
        services.GetRequiredService<IOptions<StorageOptions>>().Value.GroupDocuments.ShouldBe(77);
        services.GetRequiredService<IOptions<StorageOptions>>().Value.DataDirectory.ShouldBe("/nowhere");
        Directory.Exists("/nowhere").ShouldBeFalse();
    }

    [Theory]
    [InlineData("DataDirectory", " ", "Aggregator:DataDirectory")]
    [InlineData("Storage:CheckpointLogBytes", "5", "Aggregator:Storage:CheckpointLogBytes")]
    [InlineData("Storage:MaxDocumentsPerTransaction", "0", "Aggregator:Storage:MaxDocumentsPerTransaction")]
    [InlineData("Storage:GroupDocuments", "-1", "Aggregator:Storage:GroupDocuments")]
    [InlineData("Storage:QueueCapacity", "0", "Aggregator:Storage:QueueCapacity")]
    [InlineData("Storage:MaxPageSize", "10001", "Aggregator:Storage:MaxPageSize")]
    [InlineData("Storage:StopTimeout", "00:11:00", "Aggregator:Storage:StopTimeout")]
    public void Options_OutOfRange_AreRefusedByName(string key, string value, string named)
    {
        using var services = Build(new() { [key] = value });

        var refused = Should.Throw<OptionsValidationException>(() => services.GetRequiredService<IOptions<StorageOptions>>().Value);

        refused.Failures.ShouldHaveSingleItem().ShouldStartWith(named + " must ");
    }

    private static ServiceProvider Build(Dictionary<string, string?> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection()
            .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddEmbeddedStore(configuration)
            .AddEmbeddedStore(configuration)
            .BuildServiceProvider();
    }
}
