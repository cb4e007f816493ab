using System.Net;
using System.Security.Cryptography;
using Aggregator.Core.Storage;
using Aggregator.Web.Client;
using Aggregator.Web.Tests.Fakes;

namespace Aggregator.Web.Tests.Api;

public sealed class BackupEndpointTests : ServiceTest
{
    [Fact]
    public async Task Get_Store_IsSentAsItIs()
    {
        Service.Aggregator.Backup = RandomNumberGenerator.GetBytes(300_000);

        using var response = await Service.GetAsync("/api/v1/backup");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentLength.ShouldBe(300_000);
        response.Content.Headers.ContentDisposition!.FileName!.ShouldMatch("^aggregator-[0-9]{8}T[0-9]{6}Z\\.db$");
        (await response.Content.ReadAsByteArrayAsync()).ShouldBe(Service.Aggregator.Backup);
    }

    [Fact]
    public async Task Client_Store_ArrivesWithItsLength()
    {
        Service.Aggregator.Backup = RandomNumberGenerator.GetBytes(300_000);
        using var client = new HttpAggregator(Service.Address, FakeLocalToken.Text, TimeProvider.System);

        await using var backup = await client.OpenBackupAsync(CancellationToken.None);

        backup.Length.ShouldBe(300_000);
        using var copy = new MemoryStream();
        await backup.Content.CopyToAsync(copy);
        copy.ToArray().ShouldBe(Service.Aggregator.Backup);
    }

    [Fact]
    public async Task Get_AnotherUnderWay_IsAConflict()
    {
        Service.Aggregator.Failure = new BackupUnderWayException();
        using var client = new HttpAggregator(Service.Address, FakeLocalToken.Text, TimeProvider.System);

        (await Service.GetAsync("/api/v1/backup")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        await Should.ThrowAsync<BackupUnderWayException>(() => client.OpenBackupAsync(CancellationToken.None));
    }
}
