using System.Security.Cryptography;
using Aggregator.Web.Hosting;

namespace Aggregator.Service.Hosting;

/// <summary>A secret made anew at every start, known to those who may read the store's lock file.</summary>
internal sealed class LocalToken : ILocalToken
{
    private const int SizeInBytes = 32;

    public string Value { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SizeInBytes));
}
