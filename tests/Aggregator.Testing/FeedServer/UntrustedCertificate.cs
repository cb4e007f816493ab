using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Aggregator.Testing;

/// <summary>A self-signed certificate for localhost.</summary>
internal static class UntrustedCertificate
{
    public static X509Certificate2 Create()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var today = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(today.AddDays(-1), today.AddDays(30));
        // A key that lives in memory only is not taken by every TLS stack; one read from PKCS#12 is.
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), null);
    }
}
