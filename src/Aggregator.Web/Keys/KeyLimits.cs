using System.Net;
using System.Threading.RateLimiting;
using Aggregator.Web.Hosting;
using Microsoft.Extensions.Options;

namespace Aggregator.Web.Keys;

/// <summary>How often each key may be used, and how often wrong ones may be tried from an address.</summary>
internal sealed class KeyLimits : IDisposable
{
    /// <summary>Wrong keys of an address in a minute.</summary>
    private const int WrongPerMinute = 30;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<ApiKey> _keys;
    private readonly PartitionedRateLimiter<IPAddress> _addresses;

    public KeyLimits(IOptions<WebOptions> options)
    {
        var most = options.Value.RequestsPerMinute;
        var step = TimeSpan.FromTicks(Math.Max(Minute.Ticks / most, TimeSpan.FromSeconds(1).Ticks));
        _keys = PartitionedRateLimiter.Create<ApiKey, string>(key => RateLimitPartition.GetTokenBucketLimiter(key.Id, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = most,
            TokensPerPeriod = (int)Math.Max(1, most * (step / Minute)),
            ReplenishmentPeriod = step,
        }));
        _addresses = PartitionedRateLimiter.Create<IPAddress, IPAddress>(address => RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = WrongPerMinute,
            Window = Minute,
        }));
    }

    /// <summary>Counts a request of a key; null where it may be made, else how long to wait.</summary>
    public TimeSpan? Take(ApiKey key) => WaitOf(_keys.AttemptAcquire(key));

    /// <summary>Counts a wrong key of an address; null where more may be tried, else how long to wait.</summary>
    public TimeSpan? TakeWrong(IPAddress? address) => WaitOf(_addresses.AttemptAcquire(address ?? IPAddress.None));

    public void Dispose()
    {
        _keys.Dispose();
        _addresses.Dispose();
    }

    private static TimeSpan? WaitOf(RateLimitLease lease)
    {
        using (lease)
            return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1);
    }
}
