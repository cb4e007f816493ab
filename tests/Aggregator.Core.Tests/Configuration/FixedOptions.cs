using Microsoft.Extensions.Options;

namespace Aggregator.Core.Tests.Configuration;

/// <summary>Options that do not change.</summary>
internal sealed class FixedOptions<T>(T value) : IOptionsMonitor<T>
{
    public T CurrentValue => value;

    public T Get(string? name) => value;

    public IDisposable? OnChange(Action<T, string?> listener) => null;
}
